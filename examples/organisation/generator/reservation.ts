import { instantBefore } from './calendar-numbers.ts';
import type { Emit, ExampleDatabase, Owner } from './database.ts';
import { personOf, servicesOf } from './people.ts';
import type { Person } from './people.ts';
import { randomFor } from './random.ts';
import type { Random } from './random.ts';
import { reservationTables } from './reservation-tables.ts';
import { shortTextFor, textFor } from './texts.ts';

const venues = 30;
const marks = ['常連', '要サポート', 'VIP, 優先', '"引用"', '{波}', 'a\\b', '', 'NULL'] as const;

const guestId = (person: number): string => String(3_000_000_019 + person * 13);

/** How the desk wrote a name down on the telephone: the common form of a kanji, a space of either width or none. */
const writtenByDesk = (person: Person, random: Random): string => {
  const name = `${person.family.kanji}${random.pick(['　', ' ', ''])}${person.given.kanji}`;
  if (!random.chance(0.5)) return name;
  const common = { 髙: '高', 﨑: '崎', 𠮷: '吉', 齋: '斎', 邊: '辺', 邉: '辺', 濵: '浜', 黑: '黒' } as const;
  return [...name.replaceAll(/[\u{E0100}-\u{E01EF}]/gu, '')].map((character) => common[character as keyof typeof common] ?? character).join('');
};

const kanaPairs = new Map([...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン'].map((kana, at) => [
  kana, 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ'.charAt(at),
]));
const halfWidth = (kana: string): string => [...kana].map((each) => kanaPairs.get(each) ?? each).join('');

const guest = (person: Person, random: Random, emit: Emit): void => {
  const { recruiting, qaSite } = person.services;
  // Some guests gave another address here than elsewhere; some called and gave none.
  const email = random.chance(0.04) ? null : (recruiting || qaSite) && random.chance(0.1) ? `old.address.${person.number}@example.com` : person.email;
  emit('guest', [
    guestId(person.number), writtenByDesk(person, random), `${halfWidth(person.family.kana)} ${halfWidth(person.given.kana)}`,
    person.birthDate, random.chance(0.5) ? null : person.sex, email, random.chance(0.3) ? null : `080-0000-${String(person.number % 10_000).padStart(4, '0')}`,
    random.chance(0.7) ? null : textFor(random), random.chance(0.02) ? '-9223372036854775808' : String(random.below(100_000)),
    instantBefore(random.below(900) + 500, random.below(86_400_000)),
  ], () => [{ person: person.number, sees: ['name', 'name_kana', 'birth_date', 'sex', 'email', 'phone', '備考', 'points', 'created_at'] }]);
};

/**
 * A companion is another person. Where that person is a guest too, the row is both people's: name and telephone are the
 * companion's part, the seat is both's.
 */
const companion = (person: Person, people: number, id: string, reservation: string, seat: number, random: Random, emit: Emit): string => {
  const drawn = personOf(random.below(people));
  const known = random.chance(0.02) && drawn.services.reservation && drawn.number !== person.number;
  const name = `${drawn.family.kanji} ${drawn.given.kanji}`;
  emit('companion', [id, reservation, known ? guestId(drawn.number) : null, seat, name, random.chance(0.6) ? null : '070-0000-0000'], () => {
    const booked: Owner = { person: person.number, sees: ['seat'], others: ['name', 'phone'] };
    return known ? [booked, { person: drawn.number, sees: ['seat', 'name', 'phone'] }] : [booked];
  });
  return name;
};

const visitNote = (person: Person, id: string, reservation: string, random: Random, emit: Emit): void => {
  emit('visit_note', [
    id, reservation, random.chance(0.5) ? guestId(person.number) : null, random.chance(0.2) ? null : `受付 ${random.below(20)}`, textFor(random),
    random.chance(0.4) ? null : Array.from({ length: random.below(4) }, () => random.pick(marks)), instantBefore(random.below(300), random.below(86_400_000)),
  ], () => [{ person: person.number, sees: ['note', 'marks', 'visited_at'], hidden: ['author'] }]);
};

const reservations = (person: Person, people: number, random: Random, emit: Emit): void => {
  for (let order = 1, most = random.below(5); order <= most; order += 1) {
    const id = String((person.number + 1) * 10 + order);
    const companions = random.chance(0.6) ? 0 : 1 + random.below(3);
    const names = Array.from({ length: companions }, (_, at) => companion(person, people, String(Number(id) * 10 + at), id, at + 2, random, emit));
    emit('reservation', [
      id, guestId(person.number), 1 + random.below(venues), order, instantBefore(random.below(400) - 60, random.below(86_400_000)), 1 + companions,
      companions === 0 ? null : names, random.chance(0.4) ? null : shortTextFor(random), random.pick(['予約', '来店', '取消', '無断欠席']),
      random.chance(0.3) ? null : `${random.below(20_000)}.00`,
    ], () => [{
      person: person.number, sees: ['order', 'reserved_for', 'party_size', 'request', 'status', 'fee'], hidden: ['companion_names'],
    }]);
    if (random.chance(0.5)) visitNote(person, id, id, random, emit);
  }
};

export const reservation: ExampleDatabase = {
  dataset: 'reservation',
  tables: reservationTables,
  accountOf: (person) => (servicesOf(person).reservation ? { table: 'guest', key: guestId(person) } : undefined),
  generate: (people, emit) => {
    for (let id = 1; id <= venues; id += 1) emit('venue', [id, `見本会場 ${id}`], () => []);
    for (let number = 0; number < people; number += 1) {
      if (!servicesOf(number).reservation) continue;
      const person = personOf(number);
      const random = randomFor(number, 30);
      guest(person, random, emit);
      reservations(person, people, random, emit);
    }
  },
};
