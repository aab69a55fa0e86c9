import { valueName, variableName } from '#contract';
import type { ShownProfile } from './shown-profile.ts';

const REASONS = ['outsideBase', 'notAmong', 'unknown', 'noWeight'] as const;

/** Which records are not in the model and why, and the values that nobody in it has. */
export function LeftOutList({ profile: { leftOut }, texts, words, formats }: ShownProfile) {
  const { count } = formats.ratio;
  const reasons = REASONS.filter((why) => leftOut[why] > 0);
  const absent = Map.groupBy(leftOut.levels, ({ variable }) => variable);
  return (
    <section className="stack">
      <h3>{words.leftOut}</h3>
      <ul className="plain-list">
        {reasons.length === 0 && <li>{words.everybodyIn}</li>}
        {reasons.map((why) => (
          <li key={why}>
            {words.outside[why](count(leftOut[why]))}
            {why === 'unknown' && (
              <ul>
                {leftOut.unknownOf.map(({ variable, n }) => (
                  <li key={variable}>{words.unknownOf({ variable: variableName(texts, variable), n: count(n) })}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
        {Array.from(absent, ([variable, levels]) => (
          <li key={variable}>
            {words.absentLevels({
              variable: variableName(texts, variable),
              levels: levels.map(({ level }) => valueName(texts, variable, level)).join(', '),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
