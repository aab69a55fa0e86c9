import { useId } from 'react';
import { MarkShape } from './dots/MarkShape.tsx';
import { SWATCH } from './legend-entry.ts';
import { MapPattern, type PatternKind } from './map/MapPattern.tsx';
import type { Quality } from './quality.ts';

/** The dot of a class of precision. */
export function MarkSwatch({ quality }: { quality: Quality }) {
  return (
    <svg aria-hidden="true" {...SWATCH}>
      <MarkShape x={14} y={9} quality={quality} />
    </svg>
  );
}

/** A sign that stands beside words or figures. */
export function SignSwatch({ sign }: { sign: string }) {
  return (
    <svg aria-hidden="true" {...SWATCH}>
      <text className="chart-value" x={14} y={14} textAnchor="middle">
        {sign}
      </text>
    </svg>
  );
}

/** A line of the class that draws it in the picture. */
export function LineSwatch({ className }: { className: string }) {
  return (
    <svg aria-hidden="true" {...SWATCH}>
      <line className={className} x1={2} x2={26} y1={9} y2={9} />
    </svg>
  );
}

/** The two lines of a break. */
export function BreakSwatch() {
  return (
    <svg aria-hidden="true" {...SWATCH}>
      <path className="series-break" d="M11.5 1V17M16.5 1V17" />
    </svg>
  );
}

interface AreaSwatchProps {
  /** Shade of a class; none for a pattern alone. */
  colour?: string;
  kind?: PatternKind;
}

/** A piece of a map. */
export function AreaSwatch({ colour = 'none', kind }: AreaSwatchProps) {
  const id = useId();
  return (
    <svg aria-hidden="true" className="swatch-map on-paper" {...SWATCH}>
      <defs>{kind && <MapPattern id={id} kind={kind} />}</defs>
      <rect x={0.5} y={0.5} width={27} height={17} fill={colour} />
      <rect x={0.5} y={0.5} width={27} height={17} fill={kind ? `url(#${id}${kind})` : 'none'} className="map-border" />
    </svg>
  );
}
