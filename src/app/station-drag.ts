import { dragStation, finishDrag } from '../actions/scenario.ts';
import type { LonLat } from '../domain/quantities.ts';
import type { DragGesture } from '../map/gestures.ts';
import { scenarioStore } from '../state/scenario-store.ts';

interface Drag {
  readonly id: string;
  readonly from: LonLat;
  /** Where the finger is; taken once per animation frame, as it moves more often than anything is drawn. */
  at: LonLat | null;
}

/** A hypothetical station under the finger: figures follow each frame, and the whole way is one step of undo. */
export class StationDrag {
  #drag: Drag | null = null;
  #frame = 0;

  onGesture({ type, siteId, lonLat }: DragGesture): void {
    if (type === 'dragstart') this.#start(siteId);
    else if (type === 'drag') this.#move(lonLat);
    else this.#end();
  }

  #start(id: string): void {
    const known = scenarioStore.getState().stations.find((station) => station.id === id);
    this.#drag = known === undefined ? null : { id, from: known.station.position, at: null };
  }

  #move(at: LonLat): void {
    if (this.#drag === null) return;
    this.#drag.at = at;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #follow(): void {
    this.#frame = 0;
    const drag = this.#drag;
    if (drag !== null && drag.at !== null) dragStation(drag.id, drag.at);
  }

  /** A press without a move is a tap: it leaves nothing to undo. */
  #end(): void {
    cancelAnimationFrame(this.#frame);
    this.#follow();
    const drag = this.#drag;
    this.#drag = null;
    if (drag !== null && drag.at !== null) finishDrag(drag.id, drag.from);
  }
}
