import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import type { CoverageTint, StarFootprints } from './frame.ts';
import { CoverageMask, type MaskView } from './coverage-mask.ts';
import { buildMesh } from './coverage-mesh.ts';
import { MASK_FRAGMENT, MASK_VERTEX, TINT_VERTEX, tintFragment } from './coverage-shaders.ts';
import { linkProgram } from './gl-program.ts';
import { COVERAGE_LAYER } from './layers.ts';
import { sameMatrix } from './matrix.ts';
import { parseColour, type Rgb } from './colour.ts';

/** The tint with the theme's colours filled in. */
export interface CoverageLook {
  readonly fill: string;
  readonly edge: string;
}

/**
 * The covered area as one flat tint: stars are drawn into a mask, the mask is tinted. The mask of the base is
 * kept while the view stays, so that a drag draws only the station in hand.
 */
export class CoverageLayer implements CustomLayerInterface {
  readonly id = COVERAGE_LAYER;
  readonly type = 'custom';
  #tint: CoverageTint | null = null;
  #look: CoverageLook = { fill: '#000000', edge: '#000000' };
  #resources: Resources | null = null;
  #map: MapLibreMap | null = null;

  /** Takes the tint to draw from now on; `null` draws nothing. */
  update(tint: CoverageTint | null, look: CoverageLook): void {
    this.#tint = tint;
    this.#look = look;
    this.#map?.triggerRepaint();
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#resources = new Resources(gl);
  }

  onRemove(): void {
    this.#resources?.destroy();
    this.#resources = null;
    this.#map = null;
  }

  prerender(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    if (this.#tint === null) return;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    this.#resources?.drawMasks(this.#tint, { matrix: defaultProjectionData.mainMatrix, width, height });
  }

  render(): void {
    if (this.#tint === null) return;
    const edgePixels = Math.max(1, Math.round(this.#map?.getPixelRatio() ?? 1));
    this.#resources?.drawTint(this.#tint, this.#look, edgePixels);
  }
}

const SLOTS_PER_GROUP = 4;
const EDGE_OPACITY = 0.95;

/** All that lives on the graphics card, and goes with it when the context is lost. */
class Resources {
  readonly #gl: WebGL2RenderingContext;
  readonly #maskProgram: WebGLProgram;
  readonly #tintPrograms = new Map<number, WebGLProgram>();
  readonly #base: KeptMask;
  readonly #drafts: KeptMask;
  readonly #tintArray: WebGLVertexArrayObject;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#maskProgram = linkProgram(gl, MASK_VERTEX, MASK_FRAGMENT);
    this.#base = new KeptMask(new CoverageMask(gl, this.#maskProgram));
    this.#drafts = new KeptMask(new CoverageMask(gl, this.#maskProgram));
    this.#tintArray = gl.createVertexArray();
  }

  drawMasks(tint: CoverageTint, view: MaskView): void {
    const apart = tint.minOperators > 1;
    const groups = apart ? groupsOf(tint) : 1;
    this.#base.update(tint.base, apart, view, groups);
    if (tint.drafts !== null) this.#drafts.update(tint.drafts, apart, view, groups);
  }

  drawTint(tint: CoverageTint, look: CoverageLook, edgePixels: number): void {
    const gl = this.#gl;
    const groups = this.#base.textures.length;
    if (groups === 0) return;
    const program = this.#tintProgram(groups);
    gl.useProgram(program);
    // Without drafts the base is read twice, which saves an empty mask.
    const drafts = tint.drafts === null ? this.#base.textures : this.#drafts.textures;
    const units = [...this.#base.textures, ...drafts];
    for (const [unit, texture] of units.entries()) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
    }
    const numbers = units.map((_, unit) => unit);
    const at = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(program, name);
    gl.uniform1iv(at('u_base'), numbers.slice(0, groups));
    gl.uniform1iv(at('u_drafts'), numbers.slice(groups));
    gl.uniform1i(at('u_needed'), Math.max(1, tint.minOperators));
    gl.uniform1i(at('u_edge'), edgePixels);
    gl.uniform4f(at('u_fill'), ...parseColour(tint.colour ?? look.fill), tint.opacity);
    gl.uniform4f(at('u_line'), ...edgeColour(tint, look), EDGE_OPACITY);
    gl.bindVertexArray(this.#tintArray);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.bindVertexArray(null);
    gl.activeTexture(gl.TEXTURE0);
  }

  destroy(): void {
    this.#base.destroy();
    this.#drafts.destroy();
    this.#gl.deleteVertexArray(this.#tintArray);
    this.#gl.deleteProgram(this.#maskProgram);
    for (const program of this.#tintPrograms.values()) this.#gl.deleteProgram(program);
  }

  #tintProgram(groups: number): WebGLProgram {
    const known = this.#tintPrograms.get(groups);
    if (known !== undefined) return known;
    const program = linkProgram(this.#gl, TINT_VERTEX, tintFragment(groups));
    this.#tintPrograms.set(groups, program);
    return program;
  }
}

/** A mask that is drawn again only when its footprints or the view changed. */
class KeptMask {
  readonly #mask: CoverageMask;
  #footprints: StarFootprints | null = null;
  #apart = false;
  #view: MaskView | null = null;
  textures: readonly WebGLTexture[] = [];

  constructor(mask: CoverageMask) {
    this.#mask = mask;
  }

  update(footprints: StarFootprints, apart: boolean, view: MaskView, groups: number): void {
    const newMesh = this.#footprints !== footprints || this.#apart !== apart;
    if (newMesh) this.#mask.upload(buildMesh(footprints, apart));
    const kept = !newMesh && this.textures.length === groups && sameView(this.#view, view);
    if (kept) return;
    this.textures = this.#mask.draw(view, groups);
    this.#footprints = footprints;
    this.#apart = apart;
    this.#view = { ...view, matrix: Float64Array.from(view.matrix) };
  }

  destroy(): void {
    this.#mask.destroy();
  }
}

function sameView(a: MaskView | null, b: MaskView): boolean {
  return a !== null && a.width === b.width && a.height === b.height && sameMatrix(a.matrix, b.matrix);
}

function groupsOf({ base, drafts }: CoverageTint): number {
  let highest = 0;
  for (const slots of [base.slot, drafts?.slot ?? []])
    for (const slot of slots) highest = Math.max(highest, slot);
  return Math.floor(highest / SLOTS_PER_GROUP) + 1;
}

function edgeColour(tint: CoverageTint, look: CoverageLook): Rgb {
  return parseColour(tint.colour ?? look.edge);
}
