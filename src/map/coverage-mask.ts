import type { CoverageMesh } from './coverage-mesh.ts';
import { makeTexture, preparePass, sameSize, type PixelSize } from './gl.ts';
import { multiplyByTranslation, type Matrix4 } from './matrix.ts';

export interface MaskView extends PixelSize {
  /** Web Mercator to clip space, column by column. */
  readonly matrix: Matrix4;
  /** Pixels of the drawing buffer that one Web Mercator unit spans. */
  readonly worldPixels: number;
  /** Edges are smoothed only at rest: without a graphics card that is most of the work. */
  readonly smooth: boolean;
}

/** Operators per mask texture: one colour channel each. */
export const CHANNELS = 4;
/** Samples per pixel of smooth edges. */
const SAMPLES = 4;

/** Where one mesh reaches on the screen, one texture per four operators. Draws only when asked to. */
export class CoverageMask {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #matrix: WebGLUniformLocation | null;
  readonly #array: WebGLVertexArrayObject;
  readonly #positions: WebGLBuffer;
  readonly #indices: WebGLBuffer;
  #targets: readonly Target[] = [];
  #size: PixelSize = { width: 0, height: 0 };
  #mesh: CoverageMesh | null = null;

  constructor(gl: WebGL2RenderingContext, program: WebGLProgram) {
    this.#gl = gl;
    this.#program = program;
    this.#matrix = gl.getUniformLocation(program, 'u_matrix');
    this.#array = gl.createVertexArray();
    this.#positions = gl.createBuffer();
    this.#indices = gl.createBuffer();
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
    preparePass(gl, view);
    for (const [group, target] of this.#targets.entries()) {
      gl.bindFramebuffer(gl.FRAMEBUFFER, view.smooth ? target.sampled : target.plain);
      gl.clear(gl.COLOR_BUFFER_BIT);
      this.#drawGroup(view, group);
      if (view.smooth) this.#resolve(target, view);
    }
    return this.#targets.map(({ texture }) => texture);
  }

  destroy(): void {
    const gl = this.#gl;
    this.#dropTargets();
    gl.deleteVertexArray(this.#array);
    gl.deleteBuffer(this.#positions);
    gl.deleteBuffer(this.#indices);
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
    const isCoarse = mesh.coarseError * view.worldPixels < COARSE_PIXELS;
    for (const { slot, start, count } of isCoarse ? mesh.coarse : mesh.fine) {
      if (Math.floor(slot / CHANNELS) !== group) continue;
      const channel = slot % CHANNELS;
      gl.colorMask(channel === 0, channel === 1, channel === 2, channel === 3);
      gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, start * Uint32Array.BYTES_PER_ELEMENT);
    }
    gl.bindVertexArray(null);
    gl.blendEquation(gl.FUNC_ADD);
    gl.disable(gl.BLEND);
    gl.colorMask(true, true, true, true);
  }

  #resolve({ plain, sampled }: Target, { width, height }: PixelSize): void {
    const gl = this.#gl;
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, sampled);
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, plain);
    gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST);
  }

  #fit(view: MaskView, groups: number): void {
    if (this.#targets.length === groups && sameSize(this.#size, view)) return;
    this.#dropTargets();
    this.#targets = Array.from({ length: groups }, () => makeTarget(this.#gl, view));
    this.#size = { width: view.width, height: view.height };
  }

  #dropTargets(): void {
    const gl = this.#gl;
    for (const { texture, plain, samples, sampled } of this.#targets) {
      gl.deleteTexture(texture);
      gl.deleteRenderbuffer(samples);
      gl.deleteFramebuffer(plain);
      gl.deleteFramebuffer(sampled);
    }
  }
}

/**
 * Every group has buffers of its own: with shared ones Chromium's software renderer resolves a group
 * only after the next one was cleared, and loses it.
 */
interface Target {
  readonly texture: WebGLTexture;
  readonly plain: WebGLFramebuffer;
  readonly samples: WebGLRenderbuffer;
  readonly sampled: WebGLFramebuffer;
}

function makeTarget(gl: WebGL2RenderingContext, size: PixelSize): Target {
  const texture = makeTexture(gl, size);
  const plain = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, plain);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  const samples = gl.createRenderbuffer();
  gl.bindRenderbuffer(gl.RENDERBUFFER, samples);
  gl.renderbufferStorageMultisample(gl.RENDERBUFFER, SAMPLES, gl.RGBA8, size.width, size.height);
  const sampled = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, sampled);
  gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, samples);
  return { texture, plain, samples, sampled };
}

/** Coarse arcs are used while they differ from fine ones by less than this, in pixels. */
const COARSE_PIXELS = 0.3;
