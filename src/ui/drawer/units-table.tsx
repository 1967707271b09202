import { useMemo, useState, type JSX } from 'react';
import { foldText } from '../../domain/fold.ts';
import { measuresOf, type Measure, type Service } from '../../domain/metric.ts';
import type { UnitRow } from '../../state/rows.ts';
import type { ViewState } from '../../state/view-store.ts';
import { selectCommunes, selectDistricts } from '../../state/select/units.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText, type Text } from '../hooks/use-text.ts';
import { ToggleChip } from '../kit/toggle.tsx';
import { ratioCount, ratioValue } from '../ratio/ratio-words.ts';
import { NameCell, NumberCell, RatioCell } from './cells.tsx';
import { DataTable } from './data-table.tsx';
import { TableTools } from './table-tools.tsx';
import type { Column, Group } from './table-items.ts';

/** Communes with every service's ratio; those of 2023 stand under their districts unless asked otherwise. */
export function UnitsTable(): JSX.Element {
  const text = useText();
  const snapshot = useSnapshot();
  const { metric, technologies } = snapshot.view;
  const [query, setQuery] = useState('');
  const [grouped, setGrouped] = useState(true);
  const districts = selectDistricts(snapshot);
  const all = selectCommunes(snapshot);
  const wanted = foldText(query);
  const rows = wanted === '' ? all : all.filter((row) => matches(row, wanted));
  const columns = useMemo(() => makeColumns(text, metric, technologies), [text, metric, technologies]);
  const grouping =
    grouped && districts.length > 0
      ? {
          groups: districts.map((row) => toGroup(text, row, metric)),
          groupOf: (row: UnitRow) => row.parentId,
        }
      : null;
  return (
    <>
      <TableTools query={query} onQuery={setQuery} shown={rows.length} total={all.length}>
        {districts.length > 0 ? (
          <ToggleChip pressed={grouped} onToggle={() => setGrouped(!grouped)}>
            {text.t('drawer.byDistrict')}
          </ToggleChip>
        ) : null}
      </TableTools>
      <DataTable
        label={text.t('drawer.tab.units')}
        emptyWords={text.t(all.length === 0 ? 'drawer.empty' : 'drawer.noMatch')}
        columns={columns}
        rows={rows}
        target={(row) => ({ kind: 'unit', id: row.id })}
        initialSort={{ column: 'metric', descending: false }}
        grouping={grouping}
      />
    </>
  );
}

function matches(row: UnitRow, wanted: string): boolean {
  return foldText(`${row.name} ${row.parentName ?? ''} ${row.code}`).includes(wanted);
}

function toGroup(text: Text, row: UnitRow, { service, measure }: ViewState['metric']): Group {
  const ratio = row.ratios[service][measure];
  const count = ratio === undefined || ratio.value === null ? '' : ` (${ratioCount(text, ratio)})`;
  return {
    id: row.id,
    label: row.name,
    aside: `${text.t('drawer.communes')} · ${text.t(`service.${service}`)} ${ratioValue(text, ratio)}${count}`,
  };
}

/** The chosen metric first, then the other services by the same measure where they have it. */
function makeColumns(
  { t }: Text,
  metric: ViewState['metric'],
  technologies: ViewState['technologies'],
): readonly Column<UnitRow>[] {
  const services: readonly Service[] = [...technologies, 'any', 'ftth', 'loudspeaker'];
  const others = services.filter((service) => service !== metric.service);
  const ratioColumn = (id: string, service: Service): Column<UnitRow> => {
    const measure: Measure = measuresOf(service).includes(metric.measure) ? metric.measure : 'villages';
    return {
      id,
      label: `${t(`service.${service}`)} · ${t(`measure.${measure}.of`)}`,
      title: `${t(`service.${service}.long`)}, ${t(`measure.${measure}.of`)}`,
      width: '148px',
      align: 'end',
      value: (row) => row.ratios[service][measure]?.value ?? null,
      render: (row) => <RatioCell ratio={row.ratios[service][measure]} />,
    };
  };
  return [
    {
      id: 'name',
      label: t('column.unit'),
      width: 'minmax(190px, 1fr)',
      value: (row) => row.name,
      render: (row) => <NameCell name={row.name} />,
    },
    ratioColumn('metric', metric.service),
    numberColumn('population', t('column.population'), (row) => row.population),
    numberColumn('villages', t('column.villages'), (row) => row.villages),
    numberColumn('stations', t('column.stations'), (row) => row.stations),
    numberColumn('white', t('class.white'), (row) => row.classes.white),
    numberColumn('dent', t('class.dent'), (row) => row.classes.dent),
    ...others.map((service) => ratioColumn(service, service)),
  ];
}

function numberColumn(id: string, label: string, value: (row: UnitRow) => number | null): Column<UnitRow> {
  return {
    id,
    label,
    width: '92px',
    align: 'end',
    value,
    render: (row) => <NumberCell value={value(row)} />,
  };
}
