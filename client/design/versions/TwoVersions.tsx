import './versions.css';
import { useMemo, useState } from 'react';
import type { Questionnaire } from '#contract';
import type { DraftFiles } from '#questionnaires';
import { Banner } from '../../components/Banner.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { designVersionsTexts } from '../../text/design-versions/design-versions-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { ChangeActions } from './ChangeList.tsx';
import { ChangesView } from './ChangesView.tsx';
import { ReportView } from './ReportView.tsx';
import { STANDARD, standardOf } from './standard-of.ts';
import { nameOf, useVersionFiles, type VersionName } from './version-files.ts';

interface TwoVersionsProps extends Pick<ChangeActions, 'goTo'> {
  questionnaires: readonly Questionnaire[];
  /** The later side: a draft or a published version. */
  files: DraftFiles | undefined;
  fileName: string;
  /** With which version it is compared at first. */
  began: VersionName | undefined;
  /** How that one is called in the choice, where it is known that this one began as it. */
  beganAs: ((name: string) => string) | undefined;
  /** The published version that is shown: it is not compared with itself. */
  shown?: VersionName;
  /** How mappings are stated, where they can be. */
  mappingFrom?: (earlier: VersionName) => NonNullable<ChangeActions['stateMapping']>;
}

/** One version beside another one that is chosen, or beside the standard. */
export function TwoVersions({
  questionnaires,
  files,
  fileName,
  began,
  beganAs,
  shown,
  mappingFrom,
  goTo,
}: TwoVersionsProps) {
  const text = useTexts(designVersionsTexts);
  const [chosen, setChosen] = useState<string>();
  const [view, setView] = useState<'changes' | 'comparability'>('changes');
  const all = questionnaires.flatMap(({ id, versions }) => versions.map(({ version }) => ({ id, version })));
  const others = all.filter((version) => !shown || nameOf(version) !== nameOf(shown));
  const earlier = others.find((version) => nameOf(version) === (chosen ?? (began && nameOf(began)))) ?? others[0];
  const standard = useMemo(() => standardOf(questionnaires), [questionnaires]);
  const other = view === 'changes' ? earlier : standard;
  const read = useVersionFiles(other);
  return (
    <div className="versions">
      <fieldset className="versions-choice">
        <legend className="visually-hidden">{text.view}</legend>
        {(['changes', 'comparability'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={one === view} onClick={() => setView(one)}>
            {text.views[one]}
          </button>
        ))}
      </fieldset>
      {view === 'changes' && earlier && (
        <SelectField
          label={text.earlier}
          options={others.map((version) => {
            const name = nameOf(version);
            return [name, began && beganAs && name === nameOf(began) ? beganAs(name) : name] as const;
          })}
          value={nameOf(earlier)}
          onChoose={setChosen}
        />
      )}
      {!other && <Banner>{view === 'changes' ? text.noOther : text.report.noStandard}</Banner>}
      {read.problem !== undefined && <ProblemBanner problem={read.problem} />}
      {other && !read.files && read.problem === undefined && <p role="status">{text.reading}</p>}
      {other && read.files && files && view === 'changes' && (
        <ChangesView
          key={nameOf(other)}
          earlier={other}
          files={{ earlier: read.files, later: files }}
          goTo={goTo}
          stateMapping={mappingFrom?.(other)}
        />
      )}
      {other && read.files && files && view === 'comparability' && (
        <ReportView
          standard={other}
          files={{ earlier: read.files, later: files }}
          fileName={`${fileName}-${STANDARD}`}
          goTo={goTo}
        />
      )}
    </div>
  );
}
