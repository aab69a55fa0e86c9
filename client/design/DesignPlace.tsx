import './design.css';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useAddress } from '../shell/use-address.ts';
import type { PlaceProps } from '../shell/WorkPlace.tsx';
import { useLanguage } from '../text/use-texts.ts';
import { DraftPage } from './DraftPage.tsx';
import { forgetDraftsOfOthers } from './draft/device-memory.ts';
import { keepPlace } from './keep-place.ts';
import { LeftWordsProvider } from './left/LeftWordsProvider.tsx';
import { ImportPage } from './questionnaires/ImportPage.tsx';
import { QuestionnairesPage } from './questionnaires/QuestionnairesPage.tsx';
import { VersionPage } from './versions/VersionPage.tsx';

/**
 * The designer's work place: the questionnaires (`#/questionnaires`), one that is brought in a file (`#/import`), a
 * draft with what is chosen in it (`#/draft/<key>/<path>`), and what changed in a published version
 * (`#/versions/<id>/<version>`).
 */
export function DesignPlace(props: PlaceProps) {
  const { language } = useLanguage();
  // What is said of dragging is in the language of the page, not in that of the browser.
  return (
    <I18nProvider locale={language}>
      <DesignPages {...props} />
    </I18nProvider>
  );
}

function DesignPages({ me, onSessionEnded }: PlaceProps) {
  const [page, key, ...path] = useAddress().path;
  useEffect(() => void keepPlace(), []);
  useEffect(() => void forgetDraftsOfOthers(me.user).catch(() => undefined), [me.user]);
  if (page === 'draft' && key !== undefined) {
    const draft = key.toLowerCase();
    return (
      <LeftWordsProvider key={draft} draft={draft} by={me.user}>
        <DraftPage draft={draft} path={path} by={me.user} onSessionEnded={onSessionEnded} />
      </LeftWordsProvider>
    );
  }
  const version = path[0];
  if (page === 'versions' && key !== undefined && version !== undefined)
    return <VersionPage version={{ id: key, version }} onSessionEnded={onSessionEnded} />;
  if (page === 'import') return <ImportPage onSessionEnded={onSessionEnded} />;
  return (
    <LeftWordsProvider draft="" by={me.user}>
      <QuestionnairesPage onSessionEnded={onSessionEnded} />
    </LeftWordsProvider>
  );
}
