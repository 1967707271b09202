import { domainVi } from './vi/domain.ts';
import { drawerVi } from './vi/drawer.ts';
import { importVi } from './vi/import.ts';
import { inspectorVi } from './vi/inspector.ts';
import { mapVi } from './vi/map.ts';
import { messagesVi } from './vi/messages.ts';
import { railVi } from './vi/rail.ts';
import { shellVi } from './vi/shell.ts';
import { whatIfVi } from './vi/what-if.ts';

/** Every Vietnamese sentence of the interface; the shape the English catalogue must have. */
export const vi = {
  ...domainVi,
  ...drawerVi,
  ...importVi,
  ...inspectorVi,
  ...mapVi,
  ...messagesVi,
  ...railVi,
  ...shellVi,
  ...whatIfVi,
} as const;
