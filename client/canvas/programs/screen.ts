/** GLSL from the layout to the screen and back: pixels have their origin at the top left, as CSS has it. */
export const toScreen = /* glsl */ `
uniform mat3 u_matrix;
uniform vec2 u_size;
vec2 pixelOf(vec2 position) { return ((u_matrix * vec3(position, 1.0)).xy * vec2(1.0, -1.0) + 1.0) * 0.5 * u_size; }
vec4 clipOf(vec2 pixel) { return vec4((pixel / u_size * 2.0 - 1.0) * vec2(1.0, -1.0), 0.0, 1.0); }
/** Pixels a unit of the layout. */
float unit() { return length(u_matrix[0].xy * u_size) * 0.5; }
`
