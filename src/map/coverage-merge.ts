import { mergeFragment, PICTURE_VERTEX } from './coverage-shaders.ts';
import { linkProgram, makeTexture, preparePass, sameSize, type PixelSize } from './gl.ts';

export interface MergeInput {
  readonly base: readonly WebGLTexture[];
  /** Empty when no station is in hand; otherwise as many as `base`. */
  readonly drafts: readonly WebGLTexture[];
  readonly minOperators: number;
}

/** Joins masks into one texture that says where enough operators reach. */
export class CoverageMerge {
  readonly #gl: WebGL2RenderingContext;
  readonly #programs = new Map<string, WebGLProgram>();
  readonly #framebuffer: WebGLFramebuffer;
  readonly #array: WebGLVertexArrayObject;
  #target: WebGLTexture | null = null;
  #size: PixelSize = { width: 0, height: 0 };

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#framebuffer = gl.createFramebuffer();
    this.#array = gl.createVertexArray();
  }

  draw(input: MergeInput, size: PixelSize): WebGLTexture {
    const gl = this.#gl;
    const target = this.#fit(size);
    const groups = input.base.length;
    const program = this.#program(groups, input.drafts.length > 0);
    preparePass(gl, size);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#framebuffer);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, target, 0);
    gl.useProgram(program);
    const inputs = [...input.base, ...input.drafts];
    for (const [unit, texture] of inputs.entries()) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
    }
    const units = [...inputs.keys()];
    gl.uniform1iv(gl.getUniformLocation(program, 'u_base'), units.slice(0, groups));
    if (input.drafts.length > 0) {
      gl.uniform1iv(gl.getUniformLocation(program, 'u_drafts'), units.slice(groups));
    }
    gl.uniform1i(gl.getUniformLocation(program, 'u_needed'), input.minOperators);
    gl.bindVertexArray(this.#array);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.bindVertexArray(null);
    gl.activeTexture(gl.TEXTURE0);
    return target;
  }

  destroy(): void {
    const gl = this.#gl;
    for (const program of this.#programs.values()) gl.deleteProgram(program);
    gl.deleteFramebuffer(this.#framebuffer);
    gl.deleteVertexArray(this.#array);
    gl.deleteTexture(this.#target);
  }

  #fit(size: PixelSize): WebGLTexture {
    if (this.#target !== null && sameSize(this.#size, size)) return this.#target;
    this.#gl.deleteTexture(this.#target);
    const target = makeTexture(this.#gl, size);
    this.#target = target;
    this.#size = { width: size.width, height: size.height };
    return target;
  }

  #program(groups: number, hasDrafts: boolean): WebGLProgram {
    const key = `${groups}/${hasDrafts}`;
    const known = this.#programs.get(key);
    if (known !== undefined) return known;
    const program = linkProgram(this.#gl, PICTURE_VERTEX, mergeFragment(groups, hasDrafts));
    this.#programs.set(key, program);
    return program;
  }
}
