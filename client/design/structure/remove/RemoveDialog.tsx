import { useMemo } from 'react';
import { type EditRefused, type Path, readByPrograms, removed } from '#questionnaires';
import { AskFirstDialog } from '../../../components/AskFirstDialog.tsx';
import { structureTexts } from '../../../text/design-structure/structure-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import type { PaneProps } from '../../pane.ts';
import { useDraftPlaces } from '../../places/use-draft-places.ts';
import type { StructureNode } from '../node.ts';
import { wrongWithout } from './wrong-without.ts';

/** How many of the places that name something are shown. */
const MOST_PLACES = 8;

interface RemoveDialogProps extends Pick<PaneProps, 'files' | 'change' | 'select'> {
  node: StructureNode;
  /** What it stands in, where one goes on when it is gone. */
  within: Path | undefined;
  onRefused: (refused: EditRefused | undefined) => void;
  onClose: () => void;
}

/** Asks before something is taken away, and says what is not right without it. */
export function RemoveDialog({ files, node, within, change, select, onRefused, onClose }: RemoveDialogProps) {
  const text = useTexts(structureTexts);
  const operations = useMemo(() => removed(files, node.path!), [files, node]);
  const read = readByPrograms(files, node.path!);
  const { places, scenarios } = useMemo(() => wrongWithout(files, node, operations), [files, node, operations]);
  const isNamed = places.length > 0 || scenarios.length > 0;
  return (
    <AskFirstDialog
      title={text.removeTitle(node.name)}
      action={text.remove}
      onConfirm={() => {
        const refused = change(operations);
        onRefused(refused);
        if (!refused) select(within);
      }}
      onClose={onClose}
    >
      <p>{text.removeBody}</p>
      {read.length > 0 && <p>{text.removeRead(read.slice(0, MOST_PLACES), read.length - MOST_PLACES)}</p>}
      {!isNamed && <p>{text.removeNothing}</p>}
      {places.length > 0 && <p>{text.removeNamed(places.length)}</p>}
      <PlaceList files={files} places={places} />
      {scenarios.length > 0 && <p>{text.removeScenarios(scenarios.length)}</p>}
      <PlaceList files={files} places={scenarios} />
    </AskFirstDialog>
  );
}

function PlaceList({ files, places }: Pick<PaneProps, 'files'> & { places: readonly Path[] }) {
  const text = useTexts(structureTexts);
  const said = useDraftPlaces(files);
  if (places.length === 0) return null;
  return (
    <ul className="structure-places">
      {places.slice(0, MOST_PLACES).map((place) => (
        <li key={place.join('\n')}>{said(place)}</li>
      ))}
      {places.length > MOST_PLACES && <li>{text.removeMore(places.length - MOST_PLACES)}</li>}
    </ul>
  );
}
