import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { line, textOf } from '../../../../src/core/publish/content.ts';
import type { PortalStart } from '../../../../src/entry/server/contract/portal.ts';
import { useLocalText } from '../../../ui/language.tsx';
import { usePortalMessages } from '../../messages/messages.ts';
import { capital, usePolicyWords } from '../../policy-words.ts';
import styles from './request-types.module.css';

/** All that can be asked for under the policy in force, what each costs, and how it is asked for. */
export const RequestTypes = ({ start }: { readonly start: PortalStart }) => {
  const words = usePortalMessages().home.types;
  const policy = usePolicyWords();
  const ways = start.intake.accepted.filter((channel) => channel !== 'portal').map((channel) => policy.intakeChannels[channel]);
  const way = ways.length === 0 ? words.askDesk : capital(textOf(policy.or(ways.map(line))));
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr><th scope="col">{policy.feeHeadings.type}</th><th scope="col">{policy.feeHeadings.fee}</th><th scope="col">{words.how}</th></tr>
        </thead>
        <tbody>
          {start.types.map(({ type, fee, online }) => (
            <tr key={type} data-type={type}>
              <th scope="row">{capital(policy.requestTypes[type])}</th>
              <td>{capital(policy.fee(fee).text)}</td>
              <td>{online ? <Link to="/request">{words.here}</Link> : way}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {start.types.some(({ online }) => !online) ? <Others start={start} /> : null}
    </>
  );
};

/** Where to turn to for what cannot be asked for here, and the ways that the policy refuses. */
const Others = ({ start: { intake, desk } }: { readonly start: PortalStart }) => {
  const words = usePortalMessages().home.types;
  const policy = usePolicyWords();
  const text = useLocalText();
  return (
    <div className={styles['others']}>
      <Text>{words.others}</Text>
      <address>
        {text(desk.name)}
        {desk.address ? <><br />{text(desk.address)}</> : null}
        {desk.telephone === null ? null : <><br />{`${policy.telephone}: ${desk.telephone}`}</>}
      </address>
      {intake.refused.length > 0 ? <Text>{textOf(policy.refusedChannels(intake.refused))}</Text> : null}
    </div>
  );
};
