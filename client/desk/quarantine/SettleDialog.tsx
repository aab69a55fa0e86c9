import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

interface SettleDialogProps {
  title: string;
  /** What happens then. */
  body: string;
  action: string;
  isDanger: boolean;
  problem: unknown;
  onConfirm: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for the reason of what a supervisor does with an arrival. */
export function SettleDialog({ problem, ...asked }: SettleDialogProps) {
  const { decide } = useTexts(deskTexts).submissions;
  return (
    <ReasonDialog
      {...asked}
      reason={{ label: decide.reason, hint: decide.reasonHint, missing: decide.reasonMissing, most: 2000 }}
      refusal={problem !== undefined && <ProblemBanner problem={problem} />}
    />
  );
}
