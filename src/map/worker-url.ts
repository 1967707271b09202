import { setWorkerUrl } from 'maplibre-gl';
import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

// Without this MapLibre looks for its worker beside the bundle: the build passes and the map stays blank.
setWorkerUrl(url);
