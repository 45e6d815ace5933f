import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { t } from '../parts/languages';
import { ChoiceList } from './choice-list';
import { onDigit } from './choose';
import { Dialog } from '../parts/Dialog';
import { OTHER, reasonText } from './reasons';

interface ReasonDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly reasons: readonly string[];
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

/** Asks why, by a digit and Enter; « other » lets one write it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const [chosen, setChosen] = useState(props.reasons[0] ?? OTHER);
  const [written, setWritten] = useState('');
  const choices = [...props.reasons, OTHER].map((value) => ({ value, label: reasonText(value) }));
  const submit = (event: Event): void => {
    event.preventDefault();
    props.onReason(chosen === OTHER ? written.trim() : chosen);
  };
  return (
    <Dialog cancel={t('console.cancel')} title={props.title} onClose={props.onClose}>
      <form onSubmit={submit} onKeyDown={(event) => onDigit(event, event.currentTarget)}>
        <ChoiceList
          name="reason"
          legend={t('console.reason')}
          choices={choices}
          value={chosen}
          onChoose={setChosen}
          first
        />
        {chosen === OTHER && <WrittenReason value={written} onWrite={setWritten} />}
        <Button look="main" type="submit" keyHint={t('console.key.enter')}>
          {props.confirm}
        </Button>
      </form>
    </Dialog>
  );
}

/** A reason in one's own words, at most 200 characters. */
export function WrittenReason(props: { value: string; onWrite: (text: string) => void }) {
  return (
    <label class="field">
      {t('console.reason.written')}
      <input
        type="text"
        maxLength={200}
        autoComplete="off"
        required
        value={props.value}
        onInput={(event) => props.onWrite(event.currentTarget.value)}
      />
    </label>
  );
}
