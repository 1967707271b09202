import { useMemo, useState, type JSX } from 'react';
import { foldText } from '../../domain/fold.ts';
import { operatorName } from '../../domain/operator.ts';
import type { StationRow } from '../../state/rows.ts';
import { selectStations, selectStationsOf } from '../../state/select/stations.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText, type Text } from '../hooks/use-text.ts';
import { OperatorMark } from '../marks/operator-mark.tsx';
import { NameCell, NumberCell, Tags, TextCell } from './cells.tsx';
import { DataTable } from './data-table.tsx';
import { ScopeChip, TableTools, useScope } from './table-tools.tsx';
import type { Column } from './table-items.ts';

/** Stations: one operator's installation at a mast is one row. */
export function StationsTable(): JSX.Element {
  const text = useText();
  const snapshot = useSnapshot();
  const scope = useScope();
  const [query, setQuery] = useState('');
  const [scoped, setScoped] = useState(false);
  const all = selectStations(snapshot);
  const inScope = scoped && scope !== null ? selectStationsOf(snapshot, scope.id) : all;
  const wanted = foldText(query);
  const rows = wanted === '' ? inScope : inScope.filter((row) => matches(row, wanted));
  const columns = useMemo(() => makeColumns(text), [text]);
  return (
    <>
      <TableTools query={query} onQuery={setQuery} shown={rows.length} total={all.length}>
        <ScopeChip scope={scope} pressed={scoped} onToggle={() => setScoped(!scoped)} />
      </TableTools>
      <DataTable
        label={text.t('drawer.tab.stations')}
        emptyWords={text.t(all.length === 0 ? 'drawer.empty' : 'drawer.noMatch')}
        columns={columns}
        rows={rows}
        target={(row) => ({ kind: 'station', id: row.id })}
        initialSort={{ column: 'code', descending: false }}
      />
    </>
  );
}

function matches(row: StationRow, wanted: string): boolean {
  const words = [row.code, row.name, operatorName(row.operator), row.communeName, ...row.technologies];
  return foldText(words.filter(Boolean).join(' ')).includes(wanted);
}

function makeColumns({ t }: Text): readonly Column<StationRow>[] {
  return [
    {
      id: 'code',
      label: t('column.station'),
      width: 'minmax(170px, 1fr)',
      value: (row) => row.code,
      render: (row) => (
        <NameCell
          mark={<OperatorMark operator={row.operator} hollow={row.status === 'planned'} />}
          name={row.code}
        />
      ),
    },
    textColumn('operator', t('column.operator'), (row) => operatorName(row.operator)),
    {
      id: 'technologies',
      label: t('column.technologies'),
      width: '150px',
      value: (row) => row.technologies.join(' '),
      render: (row) => <Tags tags={row.technologies} />,
    },
    textColumn('name', t('column.name'), (row) => row.name),
    textColumn('commune', t('column.unit'), (row) => row.communeName),
    textColumn('status', t('column.status'), (row) => t(`status.${row.status}`)),
    {
      id: 'year',
      label: t('column.year'),
      width: '104px',
      align: 'end',
      value: (row) => row.onAirYear,
      // A year is a name, not a quantity: no thousands separator.
      render: (row) => <TextCell text={row.onAirYear === null ? null : String(row.onAirYear)} />,
    },
    {
      id: 'height',
      label: t('column.height'),
      title: t('column.height.long'),
      width: '112px',
      align: 'end',
      value: (row) => row.antennaHeightM,
      render: (row) => <NumberCell value={row.antennaHeightM} digits={1} />,
    },
  ];
}

function textColumn(
  id: string,
  label: string,
  value: (row: StationRow) => string | null,
): Column<StationRow> {
  return {
    id,
    label,
    width: 'minmax(140px, 0.6fr)',
    value,
    render: (row) => <TextCell text={value(row)} />,
  };
}
