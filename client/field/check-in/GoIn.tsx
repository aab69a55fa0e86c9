import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { checkInTexts } from '../../text/check-in/check-in-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

const CHOICES = ['30', '45', '60', '90', '120'] as const;

/** Says that somebody goes into a dwelling, and for how long. */
export function GoIn({ onGo }: { onGo: (minutes: number) => void }) {
  const text = useTexts(checkInTexts);
  const [minutes, setMinutes] = useState<(typeof CHOICES)[number]>('45');
  return (
    <div className="go-in">
      <SelectField
        label={text.howLong}
        value={minutes}
        options={CHOICES.map((each) => [each, text.minutes(Number(each))])}
        onChoose={(chosen) => setMinutes(chosen || '45')}
      />
      <Button icon={DoorOpen} onClick={() => onGo(Number(minutes))}>
        {text.goIn}
      </Button>
    </div>
  );
}
