import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { parseColour } from './colour.ts';
import { CHANNELS, CoverageMask, type MaskView } from './coverage-mask.ts';
import { CoverageMerge } from './coverage-merge.ts';
import { buildMesh } from './coverage-mesh.ts';
import { MASK_FRAGMENT, MASK_VERTEX, PICTURE_VERTEX, TINT_FRAGMENT } from './coverage-shaders.ts';
import { MAX_OPERATOR_SLOTS, type CoverageTint, type StarFootprints } from './frame.ts';
import { linkProgram, sameSize } from './gl.ts';
import { COVERAGE_LAYER } from './layers.ts';
import { sameMatrix } from './matrix.ts';

/** The theme's colours, used where the tint names none. */
export interface CoverageLook {
  readonly fill: string;
  readonly edge: string;
}

/**
 * The covered area as one flat tint: stars are drawn into masks, masks are merged into one, and that one is
 * tinted. Every step is kept while its inputs stay, so that a drag draws only the station in hand.
 */
export class CoverageLayer implements CustomLayerInterface {
  readonly id = COVERAGE_LAYER;
  readonly type = 'custom';
  #tint: CoverageTint | null = null;
  #look: CoverageLook = { fill: '#000000', edge: '#000000' };
  #resources: Resources | null = null;
  #map: MapLibreMap | null = null;
  #rest: { unsubscribe(): void } | null = null;

  /** Takes the tint to draw from now on; `null` draws nothing. */
  update(tint: CoverageTint | null, look: CoverageLook): void {
    this.#tint = tint;
    this.#look = look;
    this.#map?.triggerRepaint();
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#resources = new Resources(gl);
    this.#rest = map.on('moveend', () => map.triggerRepaint());
  }

  onRemove(): void {
    this.#rest?.unsubscribe();
    this.#resources?.destroy();
    this.#resources = null;
    this.#map = null;
  }

  prerender(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    const matrix = defaultProjectionData.mainMatrix;
    // Clip space is two wide, and without rotation the first number alone scales x.
    const worldPixels = (Math.abs(matrix[0]) * width) / 2;
    const smooth = this.#map?.isMoving() !== true;
    if (this.#tint !== null)
      this.#resources?.prepare(this.#tint, { matrix, width, height, worldPixels, smooth });
  }

  render(): void {
    const edgePixels = Math.max(1, Math.round(this.#map?.getPixelRatio() ?? 1));
    if (this.#tint !== null) this.#resources?.drawTint(this.#tint, this.#look, edgePixels);
  }
}

const EDGE_OPACITY = 0.95;

/** All that lives on the graphics card, and goes with it when the context is lost. */
class Resources {
  readonly #gl: WebGL2RenderingContext;
  readonly #maskProgram: WebGLProgram;
  readonly #tintProgram: WebGLProgram;
  readonly #base: KeptMask;
  readonly #drafts: KeptMask;
  readonly #merge: CoverageMerge;
  readonly #array: WebGLVertexArrayObject;
  #merged: Merged | null = null;
  #mask: WebGLTexture | undefined;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#maskProgram = linkProgram(gl, MASK_VERTEX, MASK_FRAGMENT);
    this.#tintProgram = linkProgram(gl, PICTURE_VERTEX, TINT_FRAGMENT);
    this.#base = new KeptMask(new CoverageMask(gl, this.#maskProgram));
    this.#drafts = new KeptMask(new CoverageMask(gl, this.#maskProgram));
    this.#merge = new CoverageMerge(gl);
    this.#array = gl.createVertexArray();
  }

  prepare(tint: CoverageTint, view: MaskView): void {
    const apart = tint.minOperators > 1;
    const groups = apart ? groupsOf(tint) : 1;
    this.#base.update(tint.base, { apart, groups }, view);
    if (tint.drafts !== null) this.#drafts.update(tint.drafts, { apart, groups }, view);
    const merges = apart || tint.drafts !== null;
    this.#mask = merges ? this.#mergeMasks(tint, view) : this.#base.textures[0];
  }

  drawTint(tint: CoverageTint, look: CoverageLook, edgePixels: number): void {
    if (this.#mask === undefined) return;
    const gl = this.#gl;
    const program = this.#tintProgram;
    const at = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(program, name);
    gl.useProgram(program);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#mask);
    gl.uniform1i(at('u_mask'), 0);
    gl.uniform1i(at('u_edge'), edgePixels);
    gl.uniform4f(at('u_fill'), ...parseColour(tint.colour ?? look.fill), tint.opacity);
    gl.uniform4f(at('u_line'), ...parseColour(tint.colour ?? look.edge), EDGE_OPACITY);
    gl.bindVertexArray(this.#array);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.bindVertexArray(null);
  }

  destroy(): void {
    this.#base.destroy();
    this.#drafts.destroy();
    this.#merge.destroy();
    this.#gl.deleteVertexArray(this.#array);
    this.#gl.deleteProgram(this.#maskProgram);
    this.#gl.deleteProgram(this.#tintProgram);
  }

  #mergeMasks({ drafts, minOperators }: CoverageTint, view: MaskView): WebGLTexture {
    const base = this.#base.version;
    const draft = drafts === null ? null : this.#drafts.version;
    const done = this.#merged;
    if (done?.base === base && done.drafts === draft && done.minOperators === minOperators) return done.mask;
    const textures = drafts === null ? [] : this.#drafts.textures;
    const mask = this.#merge.draw({ base: this.#base.textures, drafts: textures, minOperators }, view);
    this.#merged = { base, drafts: draft, minOperators, mask };
    return mask;
  }
}

/** Which drawings a merged mask was made of. */
interface Merged {
  readonly base: number;
  readonly drafts: number | null;
  readonly minOperators: number;
  readonly mask: WebGLTexture;
}

interface MaskLayout {
  readonly apart: boolean;
  readonly groups: number;
}

/** A mask that is drawn again only when its footprints or the view changed; `version` counts the drawings. */
class KeptMask {
  readonly #mask: CoverageMask;
  #footprints: StarFootprints | null = null;
  #apart = false;
  #view: MaskView | null = null;
  textures: readonly WebGLTexture[] = [];
  version = 0;

  constructor(mask: CoverageMask) {
    this.#mask = mask;
  }

  update(footprints: StarFootprints, { apart, groups }: MaskLayout, view: MaskView): void {
    const newMesh = this.#footprints !== footprints || this.#apart !== apart;
    if (newMesh) this.#mask.upload(buildMesh(footprints, apart));
    if (!newMesh && this.textures.length === groups && sameView(this.#view, view)) return;
    this.textures = this.#mask.draw(view, groups);
    this.version++;
    this.#footprints = footprints;
    this.#apart = apart;
    this.#view = { ...view, matrix: Float64Array.from(view.matrix) };
  }

  destroy(): void {
    this.#mask.destroy();
  }
}

/** A smooth mask serves where a plain one would do. */
function sameView(drawn: MaskView | null, view: MaskView): boolean {
  if (drawn === null || (view.smooth && !drawn.smooth)) return false;
  return sameSize(drawn, view) && sameMatrix(drawn.matrix, view.matrix);
}

function groupsOf({ base, drafts }: CoverageTint): number {
  let highest = 0;
  for (const slot of base.slot) highest = Math.max(highest, slot);
  for (const slot of drafts?.slot ?? []) highest = Math.max(highest, slot);
  if (highest >= MAX_OPERATOR_SLOTS) {
    throw new Error(`operator slot ${highest}: the map tells ${MAX_OPERATOR_SLOTS} operators apart`);
  }
  return Math.floor(highest / CHANNELS) + 1;
}
