import { dateBefore, instantBefore } from './calendar-numbers.ts';
import type { Cell, Emit, ExampleDatabase, Owner } from './database.ts';
import { housemateOf, personOf, servicesOf } from './people.ts';
import type { Person } from './people.ts';
import { randomFor } from './random.ts';
import type { Random } from './random.ts';
import { recruitingTables } from './recruiting-tables.ts';
import { shortTextFor, textFor } from './texts.ts';

const companies = 200;
const jobs = 1000;
const staffCount = 40;
const prefectures = ['東京都', '大阪府', '神奈川県', '愛知県', '福岡県', '北海道', '京都府', '沖縄県'] as const;
const towns = ['中央一丁目', '本町二丁目', '桜ヶ丘', '緑町', '葛󠄀城市新町', '髙塚', '山﨑字東', '𠮷野通り'] as const;
const trades = ['看護師', 'ITエンジニア', '法人営業', '一般事務', '介護福祉士', '販売', '保育士', '施工管理'] as const;
const licences = ['普通自動車第一種運転免許', '日商簿記検定2級', '応用情報技術者', '看護師免許', 'TOEIC 800', 'CAD利用技術者, 2級', '毒物劇物 "一般"'] as const;
const agents = ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 'Mozilla/5.0 (Macintosh)'] as const;

const memberId = (person: number): string => String(100_001 + person * 7);
const addressId = (person: number): string => String(500_000 + person);
// Message numbers as services make them from time and machine: far beyond 2^53.
const messageId = (count: number): string => `7${String(200_000_000_000_000_000n + BigInt(count) * 4_194_305n).padStart(18, '0')}`;
const hex = (random: Random, digits: number): string => Array.from({ length: digits }, () => random.below(16).toString(16)).join('');
const yen = (random: Random): string => `${3_000_000 + random.below(900) * 10_000}.${random.chance(0.1) ? '50' : '00'}`;

interface Counters { application: number; thread: number; message: number; history: number; referral: number; recording: number }

const member = (person: Person, random: Random, emit: Emit): void => {
  const email = random.chance(0.03) ? person.email.replace(/@.*/, (domain) => domain.toUpperCase()) : person.email;
  emit('member', [
    memberId(person.number), String(9_007_199_254_740_993n + BigInt(person.number) * 1_000_003n), person.family.kanji, person.given.kanji, person.family.kana,
    person.given.kana, person.birthDate, random.chance(0.1) ? null : person.sex, email, `090-0000-${String(person.number % 10_000).padStart(4, '0')}`,
    `scrypt$${hex(random, 24)}`, random.chance(0.3) ? null : Array.from({ length: random.below(4) }, () => random.pick(licences)),
    { json: { 希望職種: random.pick(trades), 通勤: { 分: random.below(90), 路線: random.chance(0.5) ? null : '中央線' }, tags: ['転職', '🚃'] } },
    random.chance(0.2) ? null : yen(random), random.chance(0.5), instantBefore(random.below(2000) + 400, random.below(86_400_000)),
    random.chance(0.05) ? instantBefore(random.below(300), random.below(86_400_000)) : null,
  ], () => [{
    person: person.number,
    sees: [
      'member_number', 'family_name', 'given_name', 'family_kana', 'given_kana', 'birth_date', 'sex', 'email', 'phone', 'qualifications', 'preferences',
      'desired_salary', 'newsletter', 'created_at', 'withdrawn_at',
    ],
    secret: ['password_hash'],
  }]);
};

/** Housemates share one row; the note for the courier is one person's own, and each has a link of their own. */
const address = (person: Person, people: number, random: Random, emit: Emit): void => {
  const mate = housemateOf(person.number, people);
  if (mate === undefined && random.chance(0.2)) return;
  const first = mate === undefined ? person.number : Math.min(person.number, mate);
  if (first === person.number) {
    const noteBy = mate === undefined ? (random.chance(0.3) ? first : undefined) : [first, mate, undefined][random.below(3)];
    const owner = (each: number): Owner => {
      const address = ['postal_code', 'prefecture', 'line'];
      return each === noteBy ? { person: each, sees: [...address, 'delivery_note'] } : { person: each, sees: address, others: ['delivery_note'] };
    };
    emit('address', [
      addressId(first), `${100 + random.below(800)}-${String(random.below(10_000)).padStart(4, '0')}`, random.pick(prefectures),
      `${random.pick(towns)}${1 + random.below(30)}-${1 + random.below(20)}`, noteBy === undefined ? null : shortTextFor(random),
      noteBy === undefined ? null : memberId(noteBy),
    ], () => (mate === undefined ? [owner(first)] : [owner(first), owner(mate)]));
  }
  emit('member_address', [memberId(person.number), addressId(first), random.chance(0.2) ? '実家' : '自宅', dateBefore(random.below(3000))],
    () => [{ person: person.number, sees: ['label', 'since'] }]);
};

const history = (person: Person, random: Random, counters: Counters, emit: Emit): void => {
  for (let more = random.below(4); more > 0; more -= 1) {
    const days = random.below(5000) + 200;
    emit('work_history', [
      String(counters.history += 1), memberId(person.number), `株式会社${person.family.kanji}製作所`, random.pick(trades), dateBefore(days),
      random.chance(0.4) ? null : dateBefore(days - random.below(200)), random.chance(0.1) ? null : textFor(random), random.chance(0.3) ? null : yen(random),
    ], () => [{ person: person.number, sees: ['company_name', 'position', 'from_on', 'to_on', 'description', 'annual_income'] }]);
  }
};

/** Member and staff write in turn; what staff wrote is theirs, and when they wrote is part of the member's conversation. */
const thread = (person: Person, application: string, random: Random, counters: Counters, emit: Emit): void => {
  const staff = 1 + random.below(staffCount);
  const days = random.below(380) + 10;
  const id = String(counters.thread += 1);
  emit('thread', [id, application, staff, shortTextFor(random), instantBefore(days, 0)], () => [{ person: person.number, sees: ['subject', 'created_at'] }]);
  for (let turn = 0, turns = 1 + random.below(6); turn < turns; turn += 1) {
    const own = random.chance(0.5);
    const attachments: Cell = random.chance(0.15) ? { json: [{ name: '履歴書（最終版）.pdf', bytes: random.below(900_000), 'sha-1': hex(random, 8) }] } : null;
    emit('message', [
      messageId(counters.message += 1), id, own ? 'member' : 'staff', own ? memberId(person.number) : null, own ? null : staff, textFor(random), attachments,
      instantBefore(days, -turn * 3_600_123),
    ], () => [{
      person: person.number, sees: own ? ['sender_kind', 'sent_at', 'body', 'attachments'] : ['sender_kind', 'sent_at'], others: own ? [] : ['body', 'attachments'],
    }]);
  }
};

const applications = (person: Person, random: Random, counters: Counters, emit: Emit): void => {
  for (let more = random.below(4); more > 0; more -= 1) {
    const id = String(counters.application += 1);
    emit('application', [
      id, memberId(person.number), 1 + random.below(jobs), random.chance(0.2) ? null : 1 + random.below(staffCount),
      random.pick(['応募済み', '書類選考', '面接', '内定', '辞退']), random.chance(0.2) ? null : textFor(random), instantBefore(random.below(400) + 10, random.below(86_400_000)),
    ], () => [{ person: person.number, sees: ['status', 'motivation', 'applied_at'] }]);
    if (random.chance(0.7)) thread(person, id, random, counters, emit);
  }
};

const sessions = (person: Person, random: Random, emit: Emit): void => {
  for (let more = random.below(3); more > 0; more -= 1) {
    const id = `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`;
    emit('login_session', [
      id, memberId(person.number), hex(random, 32), random.chance(0.2) ? `2001:db8::${1 + random.below(9000)}` : `192.0.2.${random.below(256)}`,
      random.pick(agents), instantBefore(random.below(90), random.below(86_400_000)),
    ], () => [{ person: person.number, sees: ['ip', 'user_agent', 'started_at'], secret: ['token_hash'] }]);
  }
};

/** A friend who was recommended is another person, a member or not: the row is the recommending member's alone. */
const referral = (person: Person, people: number, random: Random, counters: Counters, emit: Emit): void => {
  if (!random.chance(0.1)) return;
  const friend = personOf(random.below(people));
  emit('referral', [
    String(counters.referral += 1), memberId(person.number), `${friend.family.kanji} ${friend.given.kanji}`, random.chance(0.3) ? null : friend.email,
    friend.services.recruiting ? memberId(friend.number) : null, instantBefore(random.below(900), 0),
  ], () => [{ person: person.number, sees: ['created_at'], hidden: ['friend_name', 'friend_email'] }]);
};

/** Calls of some members with the staff: that it is recorded is said at the start. The recording itself is a file elsewhere. */
const recordings = (person: Person, random: Random, counters: Counters, emit: Emit): void => {
  if (!random.chance(0.2)) return;
  for (let more = 1 + random.below(3); more > 0; more -= 1) {
    const id = counters.recording += 1;
    const [days, milliseconds] = [random.below(380) + 10, random.below(36_000_000)];
    emit('call_recording', [
      String(id), memberId(person.number), 1 + random.below(staffCount), `090-0000-${String(person.number % 10_000).padStart(4, '0')}`, `call-${String(id).padStart(8, '0')}.m4a`,
      instantBefore(days, milliseconds), instantBefore(days, milliseconds - 4_000), 30 + random.below(3_000),
    ], () => [{ person: person.number, sees: ['phone', 'file_name', 'announced_at', 'started_at', 'seconds'] }]);
  }
};

const referenceData = (emit: Emit): void => {
  const random = randomFor(0, 90);
  const nobody = (): readonly Owner[] => [];
  for (let id = 1; id <= companies; id += 1) emit('company', [id, `見本${id}株式会社`], nobody);
  for (let id = 1; id <= jobs; id += 1) emit('job', [id, 1 + random.below(companies), `${random.pick(trades)}募集`, yen(random)], nobody);
  for (let id = 1; id <= staffCount; id += 1) emit('staff', [id, `担当者 ${id}`, `staff${id}@example.co.jp`], nobody);
};

export const recruiting: ExampleDatabase = {
  dataset: 'recruiting',
  tables: recruitingTables,
  accountOf: (person) => (servicesOf(person).recruiting ? { table: 'member', key: memberId(person) } : undefined),
  generate: (people, emit) => {
    const counters: Counters = { application: 0, thread: 0, message: 0, history: 0, referral: 0, recording: 0 };
    referenceData(emit);
    for (let number = 0; number < people; number += 1) {
      const person = personOf(number);
      if (!person.services.recruiting) continue;
      const random = randomFor(number, 10);
      member(person, random, emit);
      address(person, people, random, emit);
      history(person, random, counters, emit);
      applications(person, random, counters, emit);
      sessions(person, random, emit);
      referral(person, people, random, counters, emit);
      recordings(person, randomFor(number, 11), counters, emit);
    }
  },
};
