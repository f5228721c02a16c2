import { Alert, Button, Checkbox, List, Radio, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useLocalText } from '../../ui/language.tsx';
import { usePortalMessages } from '../messages/messages.ts';
import { asksToLook, type DocumentChange, type DocumentDraft, type DocumentGap, type DocumentKind, type DocumentRules, type Domicile } from './document-draft.ts';
import styles from './document-fields.module.css';
import { AnotherFile, FileChooser } from './file-chooser.tsx';
import { PapersNotice } from './papers-notice.tsx';
import { withPictureBelow, type Picture } from './picture.ts';
import { RedactionEditor } from './redaction-editor.tsx';

interface DocumentFieldsProps {
  readonly rules: DocumentRules;
  readonly draft: DocumentDraft;
  readonly onChange: (change: DocumentChange) => void;
  /** What to point at; empty until the person tried to go on. */
  readonly gaps: readonly DocumentGap[];
}

const domiciles: readonly Domicile[] = ['masked', 'same-as-address', 'not-shown'];

/** Everything about the identity document: which one, the picture, what is blacked out, and what is said about it. */
export const DocumentFields = ({ rules, draft, onChange, gaps }: DocumentFieldsProps) => {
  const words = usePortalMessages().document;
  const chosen = rules.documents.find((kind) => kind.id === draft.kind && kind.usable);
  const wrong = (gap: DocumentGap): string | undefined => (gaps.includes(gap) ? words.gaps[gap] : undefined);
  const lengthen = (next: Picture): void => {
    if (draft.picture) onChange({ kind: 'lengthen-picture', picture: withPictureBelow(draft.picture, next) });
  };
  return (
    <div className={styles['all']}>
      <PapersNotice papers={rules.papers} />
      <KindChoice rules={rules} chosen={draft.kind} error={wrong('kind')} onChoose={(id) => onChange({ kind: 'choose-kind', id })} />
      <section className={styles['part']} aria-labelledby="document-file">
        <Title order={2} size="h3" id="document-file">{draft.picture ? words.paintTitle : words.file}</Title>
        <Reminders rules={rules} kind={chosen} />
        {draft.picture ? (
          <>
            {draft.picture.pagesLeftOut > 0 ? <Alert color="yellow">{words.pagesLeftOut(draft.picture.pagesLeftOut)}</Alert> : null}
            <RedactionEditor picture={draft.picture} redaction={draft.redaction} onStep={(step) => onChange({ kind: 'redact', step })} />
            {wrong('nothing-blacked-out') === undefined ? null : <Alert color="red" role="alert" data-gap tabIndex={-1}>{wrong('nothing-blacked-out')}</Alert>}
            <div className={styles['files']}>
              {chosen?.frontOnly ? null : (
                <AnotherFile picture={draft.picture} pixelsMax={rules.upload.maxPixels} onPicture={lengthen} />
              )}
              <Button variant="default" onClick={() => onChange({ kind: 'drop-picture' })}>{words.chooseOther}</Button>
            </div>
          </>
        ) : (
          <FileChooser pixelsMax={rules.upload.maxPixels} error={wrong('picture')} onPicture={(picture) => onChange({ kind: 'take-picture', picture })} />
        )}
      </section>
      {rules.maskDomicile ? <DomicileChoice value={draft.domicile} error={wrong('domicile')} onSay={(domicile) => onChange({ kind: 'say-domicile', domicile })} /> : null}
      {asksToLook(chosen) ? (
        <Checkbox label={words.looked} checked={draft.looked} error={wrong('looked')} onChange={(event) => onChange({ kind: 'look', looked: event.currentTarget.checked })} />
      ) : null}
    </div>
  );
};

interface KindChoiceProps {
  readonly rules: DocumentRules;
  readonly chosen: string | undefined;
  readonly error: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** What the policy lists: the usable ones to choose, the others greyed with the reason. */
const KindChoice = ({ rules, chosen, error, onChoose }: KindChoiceProps) => {
  const words = usePortalMessages().document;
  const text = useLocalText();
  return (
    <Radio.Group label={words.kind} description={words.kindHint} value={chosen ?? null} onChange={onChoose} error={error}>
      <div className={styles['kinds']}>
        {rules.documents.map((kind) => (
          <Radio
            key={kind.id} value={kind.id} disabled={!kind.usable} data-gap={error !== undefined && kind.usable ? true : undefined}
            label={`${text(kind.name)}${kind.usable ? '' : ` (${words.notUsable})`}${kind.usable && kind.frontOnly ? ` (${words.frontOnly})` : ''}`}
            description={kind.note ? text(kind.note) : undefined}
          />
        ))}
      </div>
    </Radio.Group>
  );
};

const Reminders = ({ rules, kind }: { readonly rules: DocumentRules; readonly kind: DocumentKind | undefined }) => {
  const words = usePortalMessages().document;
  const text = useLocalText();
  return (
    <>
      {rules.maskDomicile ? <Text>{words.paintDomicile}</Text> : null}
      {kind?.frontOnly ? <Alert color="yellow">{words.frontOnlyText(text(kind.name))}</Alert> : null}
      {kind && kind.mustHide.length > 0 ? (
        <Alert color="yellow" title={words.mustHide}>
          <List>{kind.mustHide.map((what) => <List.Item key={what.ja}>{text(what)}</List.Item>)}</List>
        </Alert>
      ) : null}
    </>
  );
};

interface DomicileChoiceProps {
  readonly value: Domicile | undefined;
  readonly error: string | undefined;
  readonly onSay: (domicile: Domicile) => void;
}

const DomicileChoice = ({ value, error, onSay }: DomicileChoiceProps) => {
  const words = usePortalMessages().document;
  const name = useId();
  return (
    <Radio.Group name={name} label={words.domicile} value={value ?? null} error={error} onChange={(next) => { const said = domiciles.find((one) => one === next); if (said) onSay(said); }}>
      <div className={styles['kinds']}>{domiciles.map((one) => <Radio key={one} value={one} data-gap={error === undefined ? undefined : true} label={words.domiciles[one]} />)}</div>
    </Radio.Group>
  );
};
