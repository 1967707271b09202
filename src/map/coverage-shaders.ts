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
export const PICTURE_VERTEX = `#version 300 es
void main() {
  vec2 corner = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
  gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}`;

/**
 * Masks of several operators, and of the stations in hand, into one. The k-th largest channel says how much of
 * the pixel at least k operators reach, and keeps the smooth edge that multisampling gave the masks.
 */
export function mergeFragment(groups: number, hasDrafts: boolean): string {
  // GLSL ES 3.00 indexes samplers by constants only, so the reads are written out.
  const reads = Array.from({ length: groups }, (_, group) => {
    const base = `texelFetch(u_base[${group}], at, 0)`;
    return `  masks[${group}] = ${hasDrafts ? `max(${base}, texelFetch(u_drafts[${group}], at, 0))` : base};`;
  });
  return `#version 300 es
precision mediump float;
precision mediump sampler2D;
const int GROUPS = ${groups};
uniform sampler2D u_base[GROUPS];
uniform sampler2D u_drafts[GROUPS];
uniform int u_needed;
out vec4 o_mask;
vec4 masks[GROUPS];

int reaching(float level) {
  int count = 0;
  for (int g = 0; g < GROUPS; g++) count += int(dot(step(level, masks[g]), vec4(1.0)));
  return count;
}

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
${reads.join('\n')}
  float best = 0.0;
  for (int g = 0; g < GROUPS; g++) {
    for (int c = 0; c < 4; c++) {
      float level = masks[g][c];
      if (level > best && reaching(level) >= u_needed) best = level;
    }
  }
  o_mask = vec4(best);
}`;
}

/** One mask to tint. What would vanish if the area shrank by the edge's width is the edge, drawn stronger. */
export const TINT_FRAGMENT = `#version 300 es
precision highp float;
precision mediump sampler2D;
uniform sampler2D u_mask;
uniform int u_edge;
uniform vec4 u_fill;
uniform vec4 u_line;
out vec4 o_colour;

float reached(int x, int y) {
  return texelFetch(u_mask, ivec2(x, y), 0).r;
}

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  float here = reached(at.x, at.y);
  if (here == 0.0) discard;
  ivec2 last = textureSize(u_mask, 0) - 1;
  float least = min(
    min(reached(min(at.x + u_edge, last.x), at.y), reached(max(at.x - u_edge, 0), at.y)),
    min(reached(at.x, min(at.y + u_edge, last.y)), reached(at.x, max(at.y - u_edge, 0))));
  vec4 colour = mix(u_fill, u_line, clamp(here - least, 0.0, 1.0));
  o_colour = vec4(colour.rgb * colour.a, colour.a) * here;
}`;
