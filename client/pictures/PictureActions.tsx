import { Download, Link } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { pictureTexts } from '../text/pictures/picture-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { PICTURE_FORMATS, type PictureFile, type PictureFormat, savePicture } from './download/save-picture.tsx';
import { addressOfPicture } from './picture-address.ts';

interface PictureActionsProps {
  name: string;
  file: PictureFile;
  /** Where the picture stands: its file has the same colours, those of paper. */
  host: RefObject<HTMLElement | null>;
}

/** Takes a picture along: as a file, or as its address. Says when that could not be done. */
export function PictureActions({ name, file, host }: PictureActionsProps) {
  const { actions } = useTexts(pictureTexts);
  const [outcome, setOutcome] = useState('');
  async function save(format: PictureFormat) {
    if (!host.current) return;
    setOutcome('');
    await savePicture(host.current, { name, format, file }).catch(() => setOutcome(actions.saveFailed));
  }
  async function copyAddress() {
    try {
      await navigator.clipboard.writeText(addressOfPicture(name, location.href));
      setOutcome(actions.linkCopied);
    } catch {
      setOutcome(actions.linkFailed);
    }
  }
  return (
    <div className="picture-actions">
      {PICTURE_FORMATS.map((format) => (
        <Button
          key={format}
          icon={Download}
          kind="quiet"
          onClick={() => save(format)}
          aria-label={`${actions.save[format]}: ${file.title}`}
        >
          {actions.save[format]}
        </Button>
      ))}
      <Button icon={Link} kind="quiet" onClick={copyAddress} aria-label={`${actions.link}: ${file.title}`}>
        {actions.link}
      </Button>
      <span role="status" className="quiet">
        {outcome}
      </span>
    </div>
  );
}
