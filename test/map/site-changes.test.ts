import { expect, test } from 'vitest';
import { siteChanges, siteFeatures } from '../../src/map/features.ts';
import type { SiteMark } from '../../src/map/frame.ts';

const mast: SiteMark = {
  id: 'mast',
  name: 'M-1',
  position: [107.7, 12],
  tenants: [{ operator: 'viettel', status: 'active' }],
  stations: 1,
  draggable: false,
};
const draft: SiteMark = {
  ...mast,
  id: 'gd-1',
  name: 'GĐ 1',
  tenants: [{ operator: 'viettel', status: 'hypothetical' }],
  draggable: true,
};

test('moving one site sends that one, with the properties and number it has in the whole list', () => {
  const moved: SiteMark = { ...draft, position: [107.8, 12.1] };
  const changes = siteChanges([mast, draft], [mast, moved]);
  const whole = siteFeatures([mast, moved]).features[1];
  expect(changes?.update).toHaveLength(1);
  const [change] = changes?.update ?? [];
  expect(change?.id).toBe(whole?.id);
  expect(change?.newGeometry).toEqual(whole?.geometry);
  const properties = Object.fromEntries(
    (change?.addOrUpdateProperties ?? []).map(({ key, value }) => [key, value]),
  );
  expect(properties).toEqual(whole?.properties);
});

test('a site that came or went renumbers the list, so all are sent', () => {
  expect(siteChanges([mast], [mast, draft])).toBeNull();
  expect(siteChanges([mast, draft], [mast])).toBeNull();
});
