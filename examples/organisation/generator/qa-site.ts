import { instantBefore } from './calendar-numbers.ts';
import type { Emit, ExampleDatabase } from './database.ts';
import { personOf, servicesOf } from './people.ts';
import type { Person } from './people.ts';
import { qaSiteTables } from './qa-site-tables.ts';
import { randomFor } from './random.ts';
import type { Random } from './random.ts';
import { awkwardTexts, shortTextFor, textFor } from './texts.ts';

const tags = ['PostgreSQL', 'TypeScript', 'C#', 'Node.js', '正規表現', 'Linux', 'c++', 'React', 'データ"設計"', 'Git'] as const;

const userId = (person: number): string => String(20_000_003 + person * 11);
const questionsMost = 10;
const answersMost = 100;
const questionId = (person: number, at: number): string => String((person + 1) * questionsMost + at);
const answerId = (person: number, at: number): string => String((person + 1) * answersMost + at);

const questionsOf = (person: number): number => (servicesOf(person).qaSite ? [0, 0, 1, 1, 2, 4][randomFor(person, 20).below(6)] ?? 0 : 0);

interface Post { readonly author: number; readonly at: number }

/** Somebody else's question, found without a list: drawn again a few times when the person drawn has asked nothing. */
const someoneElsesQuestion = (person: number, people: number, random: Random): Post | undefined => {
  for (let tries = 0; tries < 8; tries += 1) {
    const author = random.below(people);
    const count = author === person ? 0 : questionsOf(author);
    if (count > 0) return { author, at: random.below(count) };
  }
  return undefined;
};

const user = (person: Person, random: Random, emit: Emit): void => {
  // One in a hundred wrote the address with a capital letter when they signed up: the same mailbox, most likely.
  const email = random.chance(0.01) ? person.email.charAt(0).toUpperCase() + person.email.slice(1) : person.email;
  emit('user', [
    userId(person.number), `${person.given.romaji}_${person.number}${random.chance(0.1) ? '🐱' : ''}`, email, `bcrypt$${random.below(1e9)}`,
    random.chance(0.5) ? null : textFor(random), random.below(5000), { json: { theme: random.chance(0.5) ? 'dark' : 'light', 通知: { mail: random.chance(0.5) }, last: [1, 2.5, null] } },
    instantBefore(random.below(2500) + 600, random.below(86_400_000)), random.chance(0.1) ? null : instantBefore(random.below(100), random.below(86_400_000)),
  ], () => [{
    person: person.number, sees: ['handle', 'email', 'profile', 'reputation', 'settings', 'created_at', 'last_seen_at'], secret: ['password_hash'],
  }]);
};

const questions = (person: Person, random: Random, emit: Emit): void => {
  for (let at = 0, count = questionsOf(person.number); at < count; at += 1) {
    const id = questionId(person.number, at);
    emit('question', [
      id, userId(person.number), shortTextFor(random), textFor(random), random.chance(0.01) ? '9223372036854775807' : String(random.below(100_000)),
      instantBefore(300 + random.below(300), random.below(86_400_000)),
    ], () => [{ person: person.number, sees: ['title', 'body', 'views', 'created_at'] }]);
    for (let position = 1, most = 1 + random.below(3); position <= most; position += 1) {
      emit('question_tag', [id, position, random.pick(tags)], () => [{ person: person.number, sees: ['tag_name'] }]);
    }
  }
};

/** An answer belongs to who wrote it, never to who asked. */
const answers = (person: Person, people: number, random: Random, emit: Emit): void => {
  for (let at = 0, count = random.below(4); at < count; at += 1) {
    const target = someoneElsesQuestion(person.number, people, random);
    if (!target) continue;
    emit('answer', [
      answerId(person.number, at), questionId(target.author, target.at), userId(person.number), textFor(random), random.chance(0.3),
      instantBefore(random.below(250), random.below(86_400_000)),
    ], () => [{ person: person.number, sees: ['body', 'accepted', 'created_at'] }]);
  }
};

const comments = (person: Person, people: number, random: Random, emit: Emit): void => {
  for (let at = 0, count = random.below(4); at < count; at += 1) {
    const target = someoneElsesQuestion(person.number, people, random);
    if (!target) continue;
    const onAnswer = random.chance(0.4);
    emit('comment', [
      String((person.number + 1) * 10 + at), userId(person.number), onAnswer ? null : questionId(target.author, target.at),
      onAnswer ? answerId(random.below(people), 0) : null, shortTextFor(random), instantBefore(random.below(200), random.below(86_400_000)),
    ], () => [{ person: person.number, sees: ['body', 'created_at'] }]);
  }
};

const votes = (person: Person, people: number, random: Random, emit: Emit): void => {
  const voted = new Set<string>();
  for (let more = random.below(7); more > 0; more -= 1) {
    const target = someoneElsesQuestion(person.number, people, random);
    const post = target ? questionId(target.author, target.at) : undefined;
    if (post === undefined || voted.has(post)) continue;
    voted.add(post);
    emit('vote', [userId(person.number), 'question', post, random.chance(0.8) ? 1 : -1, instantBefore(random.below(200), random.below(86_400_000))],
      () => [{ person: person.number, sees: ['post_kind', 'value', 'voted_at'] }]);
  }
};

export const qaSite: ExampleDatabase = {
  dataset: 'qa-site',
  tables: qaSiteTables,
  accountOf: (person) => (servicesOf(person).qaSite ? { table: 'user', key: userId(person) } : undefined),
  generate: (people, emit) => {
    for (const [at, tag] of tags.entries()) emit('tag', [tag, awkwardTexts[at] ?? ''], () => []);
    for (let number = 0; number < people; number += 1) {
      if (!servicesOf(number).qaSite) continue;
      const person = personOf(number);
      const random = randomFor(number, 21);
      user(person, random, emit);
      questions(person, random, emit);
      answers(person, people, random, emit);
      comments(person, people, random, emit);
      votes(person, people, random, emit);
    }
  },
};
