import type { DraftFiles } from '#questionnaires';
import { Banner } from '../../components/Banner.tsx';
import { designVersionsTexts } from '../../text/design-versions/design-versions-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useVersions } from './ask-versions.ts';
import { type ChangeActions, ChangeList } from './ChangeList.tsx';
import { ImpactShown } from './ImpactShown.tsx';
import { OtherMappings } from './OtherMappings.tsx';
import type { VersionName } from './version-files.ts';

interface ChangesViewProps extends ChangeActions {
  earlier: VersionName;
  files: { readonly earlier: DraftFiles; readonly later: DraftFiles };
}

/** What changed from one version to another: its impact, then the changes one by one. */
export function ChangesView({ earlier, files, ...actions }: ChangesViewProps) {
  const text = useTexts(designVersionsTexts);
  const { language } = useLanguage();
  const answer = useVersions(files, 'changes', language);
  if (answer?.kind === 'unreadable') return <Banner kind="caution">{text.unreadable}</Banner>;
  if (answer?.kind !== 'changes') return <p role="status">{text.comparing}</p>;
  const { changes, impact, problems, otherMappings } = answer;
  return (
    <>
      {problems.length > 0 && (
        <Banner kind="caution">
          <p>{text.mapping.wrong}</p>
          <ul>
            {problems.map(({ code, path }) => (
              <li key={`${code} ${path}`}>
                <code>{path}</code>: {text.mapping.problems[code]}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {changes.length > 0 && <ImpactShown impact={impact} earlier={earlier} />}
      <h2>{text.views.changes}</h2>
      <ChangeList changes={changes} {...actions} />
      <OtherMappings mappings={otherMappings} stateMapping={actions.stateMapping} />
    </>
  );
}
