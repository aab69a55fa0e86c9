import type { LegendEntry } from './legend-entry.ts';

/** What the signs of a picture mean. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <p className="legend">
      {entries.map(({ key, swatch, text }) => (
        <span key={key} className="legend-entry">
          {swatch}
          <span className="legend-text">{text}</span>
        </span>
      ))}
    </p>
  );
}
