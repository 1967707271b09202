/** Stars into the mask: one colour channel per operator, blended by maximum, so overlaps change nothing. */
export const MASK_VERTEX = `#version 300 es
uniform mat4 u_matrix;
in vec2 a_position;
void main() {
  gl_Position = u_matrix * vec4(a_position, 0.0, 1.0);
}`;

export const MASK_FRAGMENT = `#version 300 es
precision mediump float;
out vec4 o_mask;
void main() {
  o_mask = vec4(1.0);
}`;

/** One triangle over the whole picture. */
export const TINT_VERTEX = `#version 300 es
void main() {
  vec2 corner = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
  gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}`;

/**
 * Masks to tint. The k-th largest channel says how much of the pixel is reached by at least k operators, with
 * the smooth edge that multisampling gave the mask. What would vanish if the area shrank by the edge's width is
 * the edge, and is drawn stronger.
 */
export function tintFragment(groups: number): string {
  return `#version 300 es
precision highp float;
precision highp sampler2D;
const int GROUPS = ${groups};
uniform sampler2D u_base[GROUPS];
uniform sampler2D u_drafts[GROUPS];
uniform int u_needed;
uniform int u_edge;
uniform vec4 u_fill;
uniform vec4 u_line;
out vec4 o_colour;

${groupReaders(groups)}

int reaching(vec4 masks[GROUPS], float level) {
  int count = 0;
  for (int g = 0; g < GROUPS; g++) {
    count += int(dot(step(level, masks[g]), vec4(1.0)));
  }
  return count;
}

float covered(ivec2 at) {
  ivec2 size = textureSize(u_base[0], 0);
  vec4 masks[GROUPS];
  readMasks(clamp(at, ivec2(0), size - 1), masks);
  if (u_needed <= 1) {
    vec4 most = masks[0];
    for (int g = 1; g < GROUPS; g++) most = max(most, masks[g]);
    return max(max(most.r, most.g), max(most.b, most.a));
  }
  float best = 0.0;
  for (int g = 0; g < GROUPS; g++) {
    for (int c = 0; c < 4; c++) {
      float level = masks[g][c];
      if (level > best && reaching(masks, level) >= u_needed) best = level;
    }
  }
  return best;
}

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  float here = covered(at);
  if (here == 0.0) discard;
  float least = min(
    min(covered(at + ivec2(u_edge, 0)), covered(at - ivec2(u_edge, 0))),
    min(covered(at + ivec2(0, u_edge)), covered(at - ivec2(0, u_edge))));
  vec4 colour = mix(u_fill, u_line, clamp(here - least, 0.0, 1.0));
  o_colour = vec4(colour.rgb * colour.a, colour.a) * here;
}`;
}

/** GLSL ES 3.00 indexes samplers by constants only, so the reads are written out. */
function groupReaders(groups: number): string {
  const reads = Array.from(
    { length: groups },
    (_, g) => `  masks[${g}] = max(texelFetch(u_base[${g}], at, 0), texelFetch(u_drafts[${g}], at, 0));`,
  );
  return `void readMasks(ivec2 at, out vec4 masks[GROUPS]) {\n${reads.join('\n')}\n}`;
}
