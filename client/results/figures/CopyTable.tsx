import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useResultsTexts } from '../crime-names.ts';
import type { FigureFormat } from '../model/figure-format.ts';
import type { Line } from '../model/lines.ts';
import { tableText } from '../model/table-cells.ts';

interface CopyTableProps {
  /** Copied above the table: without it nobody knows of what the numbers are. */
  title: string;
  lines: readonly Line[];
  format: FigureFormat;
}

/** Copies a table as it is shown, and says whether it did. */
export function CopyTable({ title, lines, format }: CopyTableProps) {
  const { figures } = useResultsTexts();
  const [outcome, setOutcome] = useState('');
  async function copy() {
    try {
      await navigator.clipboard.writeText(`${title}\n${tableText(lines, figures, format)}`);
      setOutcome(figures.table.copied);
    } catch {
      setOutcome(figures.table.copyFailed);
    }
  }
  return (
    <div className="row">
      <span role="status" className="quiet">
        {outcome}
      </span>
      <Button icon={Copy} onClick={copy}>
        {figures.table.copy}
      </Button>
    </div>
  );
}
