import { MarkShape } from '../../pictures/dots/MarkShape.tsx';
import { useResultsTexts } from '../crime-names.ts';
import { qualityText } from '../model/marks-of.ts';
import { qualityOf } from '../model/quality.ts';

/** A row's class of precision: shape, word and the standard's fill. */
export function QualityBadge({ label, flag = '' }: { label: string; flag?: string }) {
  const { figures } = useResultsTexts();
  const quality = qualityOf(label);
  return (
    <span className={`badge chip chip-${quality}`}>
      <svg aria-hidden="true" width={18} height={18}>
        <MarkShape x={9} y={9} quality={quality} />
      </svg>
      {qualityText({ label, flag }, figures)}
    </span>
  );
}
