import { lineLook, PALE, HIDDEN } from "./line-shaders.ts"
import { toScreen } from "./screen.ts"

/** Lines as mere strokes from centre to centre, where thousands are in sight: all but a stroke of a pixel costs a frame. */
export const strokeVertex = /* glsl */ `#version 300 es
precision highp float;
in vec2 a_position;
in vec2 a_tangent;
in vec2 a_arc;
in float a_offset;
in float a_width;
in vec3 a_look;
in float a_item;
uniform float u_pixelRatio;
uniform float u_lineScale;
uniform vec3 u_paper;
uniform vec3 u_hues[16];
out float v_along;
out float v_across;
flat out float v_half;
flat out float v_broken;
flat out vec4 v_colour;
${lineLook}
${toScreen}
void main() {
  float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
  int last = lastOf(a_item);
  vec3 shade = shadeOf(a_item);
  v_half = max(a_width * u_lineScale + shade.y, 1.0 / u_pixelRatio) * 0.5;
  v_across = side * (v_half + 0.5 / u_pixelRatio);
  v_along = a_arc.x * unit();
  int style = int(a_look.x);
  v_broken = style >= 2 && style <= 4 ? 1.0 : 0.0;
  vec3 hue = u_hues[last & ${HIDDEN - 1}];
  v_colour = vec4((int(a_look.z) & 4) != 0 ? mix(hue, u_paper, ${PALE}) : hue, 1.0) * shade.x;
  vec2 px = pixelOf(a_position);
  px += vec2(-a_tangent.y, a_tangent.x) * (a_offset * u_lineScale + v_across);
  gl_Position = last >= ${HIDDEN} ? vec4(0.0) : clipOf(px);
}`

/** What did not happen for certain stays broken also here. */
export const strokeFragment = /* glsl */ `#version 300 es
precision highp float;
in float v_along;
in float v_across;
flat in float v_half;
flat in float v_broken;
flat in vec4 v_colour;
uniform float u_pixelRatio;
out vec4 colour;
void main() {
  if (v_broken > 0.5 && fract(v_along / 12.0) > 0.58) discard;
  colour = v_colour * clamp(0.5 - (abs(v_across) - v_half) * u_pixelRatio, 0.0, 1.0);
}`
