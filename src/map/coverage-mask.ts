import type { CoverageMesh } from './coverage-mesh.ts';
import { multiplyByTranslation, type Matrix4 } from './matrix.ts';

/** Operators per mask texture: one colour channel each. */
const CHANNELS = 4;
/** Samples per pixel for smooth edges. */
const SAMPLES = 4;

export interface MaskView {
  /** Web Mercator to clip space, column by column. */
  readonly matrix: Matrix4;
  /** Pixels of the drawing buffer. */
  readonly width: number;
  readonly height: number;
}

/** Where one mesh reaches on the screen, one texture per four operators. Draws only what is asked for. */
export class CoverageMask {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #matrix: WebGLUniformLocation | null;
  readonly #array: WebGLVertexArrayObject;
  readonly #positions: WebGLBuffer;
  readonly #indices: WebGLBuffer;
  readonly #resolve: WebGLFramebuffer;
  readonly #sampled: WebGLFramebuffer;
  readonly #samples: WebGLRenderbuffer;
  #textures: WebGLTexture[] = [];
  #size = { width: 0, height: 0 };
  #mesh: CoverageMesh | null = null;

  constructor(gl: WebGL2RenderingContext, program: WebGLProgram) {
    this.#gl = gl;
    this.#program = program;
    this.#matrix = gl.getUniformLocation(program, 'u_matrix');
    this.#array = gl.createVertexArray();
    this.#positions = gl.createBuffer();
    this.#indices = gl.createBuffer();
    this.#resolve = gl.createFramebuffer();
    this.#sampled = gl.createFramebuffer();
    this.#samples = gl.createRenderbuffer();
    gl.bindVertexArray(this.#array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#positions);
    const location = gl.getAttribLocation(program, 'a_position');
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, 2, gl.FLOAT, false, 0, 0);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#indices);
    gl.bindVertexArray(null);
  }

  upload(mesh: CoverageMesh): void {
    const gl = this.#gl;
    this.#mesh = mesh;
    gl.bindVertexArray(this.#array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#positions);
    gl.bufferData(gl.ARRAY_BUFFER, mesh.positions, gl.DYNAMIC_DRAW);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, mesh.indices, gl.DYNAMIC_DRAW);
    gl.bindVertexArray(null);
  }

  /** Renders and returns the textures, `groups` of them. */
  draw(view: MaskView, groups: number): readonly WebGLTexture[] {
    this.#fit(view, groups);
    const gl = this.#gl;
    gl.viewport(0, 0, view.width, view.height);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.SCISSOR_TEST);
    gl.disable(gl.CULL_FACE);
    gl.clearColor(0, 0, 0, 0);
    for (const [group, texture] of this.#textures.entries()) {
      gl.bindFramebuffer(gl.FRAMEBUFFER, this.#sampled);
      gl.colorMask(true, true, true, true);
      gl.clear(gl.COLOR_BUFFER_BIT);
      this.#drawGroup(view, group);
      this.#resolveInto(texture, view);
    }
    gl.colorMask(true, true, true, true);
    gl.blendEquation(gl.FUNC_ADD);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    return this.#textures;
  }

  destroy(): void {
    const gl = this.#gl;
    for (const texture of this.#textures) gl.deleteTexture(texture);
    gl.deleteVertexArray(this.#array);
    gl.deleteBuffer(this.#positions);
    gl.deleteBuffer(this.#indices);
    gl.deleteFramebuffer(this.#resolve);
    gl.deleteFramebuffer(this.#sampled);
    gl.deleteRenderbuffer(this.#samples);
  }

  #drawGroup(view: MaskView, group: number): void {
    const mesh = this.#mesh;
    if (mesh === null) return;
    const gl = this.#gl;
    gl.useProgram(this.#program);
    gl.uniformMatrix4fv(this.#matrix, false, multiplyByTranslation(view.matrix, mesh.origin));
    gl.enable(gl.BLEND);
    gl.blendEquation(gl.MAX);
    gl.bindVertexArray(this.#array);
    for (const { slot, start, count } of mesh.ranges) {
      if (Math.floor(slot / CHANNELS) !== group) continue;
      const channel = slot % CHANNELS;
      gl.colorMask(channel === 0, channel === 1, channel === 2, channel === 3);
      gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, start * Uint32Array.BYTES_PER_ELEMENT);
    }
    gl.bindVertexArray(null);
  }

  #resolveInto(texture: WebGLTexture, { width, height }: MaskView): void {
    const gl = this.#gl;
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, this.#sampled);
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, this.#resolve);
    gl.framebufferTexture2D(gl.DRAW_FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    gl.colorMask(true, true, true, true);
    gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST);
  }

  #fit({ width, height }: MaskView, groups: number): void {
    if (this.#textures.length === groups && this.#size.width === width && this.#size.height === height)
      return;
    const gl = this.#gl;
    for (const texture of this.#textures) gl.deleteTexture(texture);
    this.#textures = Array.from({ length: groups }, () => this.#makeTexture(width, height));
    this.#size = { width, height };
    gl.bindRenderbuffer(gl.RENDERBUFFER, this.#samples);
    gl.renderbufferStorageMultisample(gl.RENDERBUFFER, SAMPLES, gl.RGBA8, width, height);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#sampled);
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, this.#samples);
  }

  #makeTexture(width: number, height: number): WebGLTexture {
    const gl = this.#gl;
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    return texture;
  }
}
