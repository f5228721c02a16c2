import { expect } from 'vitest';
import { ja as desk } from '../../web/console/messages/ja.ts';
import { openedDocument, totpOf } from './console-officer.ts';
import { domicileIn } from './identity-picture.ts';
import { arrived, dialogCloses, dialogOpens, opensAndCloses, titled } from './keyboard-steps.ts';
import type { Keyboard } from './keyboard.ts';
import { takePicture } from './pictures.ts';

/** The first sign-in, with the enrolment of an authenticator. */
export const signIn = async (keys: Keyboard, officer: { readonly email: string; readonly password: string }): Promise<void> => {
  const words = desk.signIn;
  await keys.around();
  await keys.type('textbox', words.email, officer.email);
  await keys.type('textbox', words.password, officer.password);
  await takePicture(keys.page, 'keyboard-sign-in', 'window');
  await keys.press('button', words.next);
  await arrived(keys, words.enrolTitle);
  await keys.type('textbox', words.passwordAgain, officer.password);
  await keys.press('button', words.startEnrolment);
  const secret = await keys.page.getByTestId('totp-secret').innerText();
  await keys.here();
  await keys.type('textbox', words.code, totpOf(secret));
  await keys.press('button', words.finish);
  await arrived(keys, desk.inbox.title);
};

/** Opens the document, moves about in it, and confirms that it is the person; its domicile is black. */
export const checkIdentity = async (keys: Keyboard): Promise<void> => {
  const words = desk.identity;
  await keys.press('button', words.open);
  const picture = keys.page.getByRole('img', { name: words.alt });
  await picture.waitFor();
  await keys.here();
  expect(await domicileIn(await openedDocument(keys.page, 'ja'))).toEqual({ brightest: expect.toSatisfy((brightest: number) => brightest < 16), red: 0 });
  await keys.reach('slider', words.zoom);
  await keys.key('ArrowRight', 4);
  await keys.reach('region', words.alt);
  await keys.key('ArrowDown', 2);
  await takePicture(keys.page, 'keyboard-document', 'window');
  await keys.around();
  await opensAndCloses(keys, words.confirm, words.sure, 'keyboard-identity-dialog');
  await keys.key('Enter');
  await dialogOpens(keys);
  await keys.press('button', words.sure);
  await keys.page.getByText(words.gone).waitFor();
  await keys.here();
};

/** Confirms what is proven. */
export const checkAccounts = async (keys: Keyboard): Promise<void> => {
  const words = desk.accounts;
  await keys.page.getByRole('button', { name: words.confirm }).waitFor({ timeout: 120_000 });
  await keys.here();
  await keys.around();
  await keys.press('button', words.confirm);
};

export const explanation = 'ほかの方の権利を守るため、この 1 件は出せません。';

/** Looks into a table, withholds a row of it with a ground, and approves. */
export const withholdAndApprove = async (keys: Keyboard): Promise<void> => {
  const { collection, withholding, approval } = desk;
  await keys.page.getByRole('button', { name: approval.approve }).waitFor({ timeout: 120_000 });
  await keys.here();
  await keys.press('button', new RegExp(`: ${collection.show}$`));
  await keys.page.getByRole('button', { name: withholding.row }).first().waitFor();
  await opensAndCloses(keys, withholding.row, desk.cancel, 'keyboard-withhold-dialog');
  await keys.around();
  await keys.reach('button', withholding.row);
  await keys.key('Enter');
  await dialogOpens(keys);
  await keys.reach('radio', /./);
  await keys.key('Space');
  await keys.type('textbox', withholding.explanation, explanation);
  await keys.press('button', withholding.save);
  await dialogCloses(keys);
  expect((await keys.here()).name).toContain(withholding.mark);
  await takePicture(keys.page, 'keyboard-withheld', 'window');
  await opensAndCloses(keys, approval.approve, approval.approve, 'keyboard-approve-dialog');
  await keys.key('Enter');
  await dialogOpens(keys);
  await keys.press('button', approval.approve);
  await dialogCloses(keys);
  await titled(keys.page, new RegExp(desk.stages.replied.name));
  await keys.here();
};

/** The pages beside the cases, each from the menu and once around; then the menu of a narrow window, which opens. */
export const lookAround = async (keys: Keyboard): Promise<void> => {
  const others = [[desk.menu.policies, desk.policies.title], [desk.menu.ledger, desk.ledger.title], [desk.menu.clock, desk.clock.title]] as const;
  for (const [link, title] of others) {
    await keys.press('link', link);
    await titled(keys.page, title);
    expect(await keys.here()).toMatchObject({ role: 'link', name: link });
    await keys.around();
  }
  await keys.page.setViewportSize({ width: 360, height: 740 });
  await keys.press('button', desk.menu.open);
  await keys.reach('link', desk.menu.cases);
  await takePicture(keys.page, 'keyboard-menu-phone', 'window');
  await keys.around();
};
