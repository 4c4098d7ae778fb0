import { readLooks } from "./looks.ts"
import { toScreen } from "./screen.ts"

/** Numbers by which the shaders know a status's line style and a family's end. */
export const STYLES = { solid: 0, ring: 1, dashed: 2, dotted: 3, dashdot: 4, struck: 5 } as const
export const ENDS = { none: 0, triangle: 1, swallowtail: 2, chevron: 3 } as const

/** Added to the last byte of a look when the item is left out. */
export const HIDDEN = 128

/** How much paper is in the hue of a line that no sentence carries. */
export const PALE = 0.55

/** Reads how a line looks now: opacity, extra width and presence of the band; the hue's number; and whether it is left out. */
export const lineLook = /* glsl */ `
${readLooks}
uniform float u_progress;
vec3 shadeOf(float item) { return mix(before(item).xyz, after(item).xyz, u_progress) * vec3(1.0, 2.55, 1.0); }
int lastOf(float item) { return int(after(item).w * 255.0 + 0.5); }
`

/** Moves each vertex sideways in pixels: lines keep their width whatever the zoom. */
export const lineVertex = /* glsl */ `#version 300 es
precision highp float;
in vec2 a_position;
in vec2 a_tangent;
in vec2 a_arc;
in vec2 a_radii;
in float a_offset;
in float a_width;
in vec3 a_look;
in float a_item;
uniform float u_glyphScale;
uniform float u_lineScale;
uniform vec2 u_gaps;
uniform vec3 u_hues[16];
uniform vec3 u_marks[16];
out float v_along;
out float v_across;
flat out vec2 v_span;
flat out float v_width;
flat out ivec4 v_look;
flat out vec3 v_shade;
flat out vec3 v_hue;
flat out vec3 v_mark;
${lineLook}
${toScreen}
void main() {
  float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
  float scale = unit();
  int last = lastOf(a_item);
  v_look = ivec4(last & ${HIDDEN - 1}, ivec3(a_look));
  v_shade = shadeOf(a_item);
  v_width = a_width * u_lineScale + v_shade.y;
  v_hue = u_hues[v_look.x];
  v_mark = u_marks[v_look.x];
  vec2 reach = a_radii * u_glyphScale;
  bool hairline = (v_look.w & 2) == 0;
  reach.x += hairline ? 0.0 : u_gaps.x;
  reach.y += hairline ? 0.0 : v_look.z == 0 ? u_gaps.x : u_gaps.y;
  vec2 trim = sqrt(max(reach * reach - a_offset * a_offset, 0.0));
  v_span = vec2(trim.x, a_arc.y * scale - trim.y);
  v_along = a_arc.x * scale;
  float spread = max(v_width * 0.5 + 8.0, 9.0);
  v_across = side * spread;
  vec2 px = pixelOf(a_position);
  vec2 normal = vec2(-a_tangent.y, a_tangent.x);
  px += normal * (a_offset + v_across);
  // The vertices of what is left out fall together.
  gl_Position = last >= ${HIDDEN} ? vec4(0.0) : clipOf(px);
}`

/** Draws a line, its casing, its end and its mark in one pass from distances, so that crossings are cut in drawing order. */
export const lineFragment = /* glsl */ `#version 300 es
precision highp float;
in float v_along;
in float v_across;
flat in vec2 v_span;
flat in float v_width;
flat in ivec4 v_look;
flat in vec3 v_shade;
flat in vec3 v_hue;
flat in vec3 v_mark;
uniform float u_pixelRatio;
uniform vec3 u_paper;
out vec4 colour;

const int RING = 1, DASHED = 2, DOTTED = 3, DASHDOT = 4, STRUCK = 5;
const int TRIANGLE = 1, SWALLOWTAIL = 2, CHEVRON = 3;

float cover(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }
vec4 over(vec4 top, vec4 below) { return top + below * (1.0 - top.a); }
float segment(vec2 p, vec2 a, vec2 b) {
  vec2 pa = p - a, ba = b - a;
  return length(pa - ba * clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0));
}

/** Distance from the dashes of a line that starts at 0. */
float dashes(float along, float across, float halfWidth, int style) {
  if (style == DASHED) {
    float at = mod(along, 12.0);
    return max(across, max(at - 7.0, -at) < 0.0 ? -min(at, 7.0 - at) : min(at - 7.0, 12.0 - at));
  }
  if (style == DOTTED) {
    float at = mod(along + 2.5, 5.0) - 2.5;
    return length(vec2(at, across + halfWidth)) - halfWidth;
  }
  float at = mod(along, 17.0);
  float dash = segment(vec2(at, across + halfWidth), vec2(0.0), vec2(9.0, 0.0)) - halfWidth;
  float next = segment(vec2(at - 17.0, across + halfWidth), vec2(0.0), vec2(9.0, 0.0)) - halfWidth;
  float point = length(vec2(at - 13.0, across + halfWidth)) - halfWidth;
  return min(min(dash, next), point);
}

void main() {
  float halfWidth = v_width * 0.5;
  int style = v_look.y;
  int end = v_look.z;
  bool contested = (v_look.w & 1) != 0;
  bool cased = (v_look.w & 2) != 0;
  vec3 hue = (v_look.w & 4) != 0 ? mix(v_hue, u_paper, ${PALE}) : v_hue;
  float from = v_span.x;
  float to = v_span.y;
  if (to - from < 1.0) discard;
  float size = 1.0 + (v_width - 1.6) * 0.28;
  float headLength = 9.0 * size;
  float headHalf = 3.25 * size + (v_width - 1.6) * 0.3;
  float y = abs(v_across);
  float behind = to - v_along;

  // The stem ends inside its head.
  float stemEnd = end == 0 ? to : end == CHEVRON ? to - v_width : to - headLength * 0.55;
  float beyond = max(from - v_along, v_along - stemEnd);
  float across = y - halfWidth;
  float stem = style == DASHED || style == DOTTED || style == DASHDOT
    ? max(dashes(v_along - from, across, halfWidth, style), beyond - halfWidth)
    : max(across, beyond);
  if (style == DASHED) stem = max(stem, beyond);

  float head = 1e3;
  if (end == TRIANGLE || end == SWALLOWTAIL) {
    float slope = headHalf / headLength;
    float flank = (y - behind * slope) / sqrt(1.0 + slope * slope);
    float notch = end == SWALLOWTAIL ? headLength * 0.36 * (1.0 - y / headHalf) : 0.0;
    head = max(max(flank, behind - headLength + notch), -behind);
  } else if (end == CHEVRON) {
    head = segment(vec2(behind, y), vec2(v_width * 0.6, 0.0), vec2(headLength, headHalf + 0.6)) - halfWidth;
  }

  float mark = 1e3;
  float hole = 1e3;
  vec2 middle = vec2(v_along - (from + to) * 0.5, v_across);
  if (style == RING) {
    float radius = max(3.5, halfWidth + 1.8);
    mark = abs(length(middle) - radius) - 0.8;
    hole = length(middle) - radius;
  } else if (style == STRUCK) {
    float left = segment(middle, vec2(-4.2, -5.5), vec2(-0.2, 5.5));
    float right = segment(middle, vec2(0.2, -5.5), vec2(4.2, 5.5));
    mark = min(left, right) - 0.75;
  }

  float whole = min(max(across, max(from - v_along, v_along - to)), min(head, mark));
  if (contested) {
    float rails = max(y - 2.8, beyond);
    whole = min(whole, rails);
    stem = max(abs(y - 2.0) - 0.8, beyond);
  }

  colour = vec4(0.0);
  if (v_shade.z > 0.0) {
    float band = segment(vec2(v_along, y), vec2(from + 2.0, 0.0), vec2(to - 2.0, 0.0)) - halfWidth - 5.0;
    colour = vec4(v_mark, 1.0) * cover(band) * v_shade.z;
  }
  if (cased) colour = over(vec4(u_paper, 1.0) * cover(whole - 1.5) * 0.85 * (1.0 - v_shade.z), colour);
  float lines = min(stem, head);
  float drawn = cover(lines) * (1.0 - cover(hole));
  colour = over(vec4(u_paper, 1.0) * cover(hole), colour);
  colour = over(vec4(hue, 1.0) * max(drawn, cover(mark)), colour);
  colour *= v_shade.x;
}`
