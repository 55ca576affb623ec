// Whether the table of messages in docs/architecture.md lists the messages and policies of the code.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { policies, type Rate } from '../../lib/messages/policy.ts';
import { root } from './graph.ts';

const docs = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');

function rateText(rate: Rate | null): string {
  if (!rate) return 'no limit';
  const { burst, perSecond } = rate;
  return perSecond >= 1 ? `${burst}, then ${perSecond}/s` : `${burst}, then 1 per ${1 / perSecond} s`;
}

it('lists every message with its policy in docs/architecture.md', () => {
  const [, below = ''] = docs.split('\n### Messages\n');
  const [section = ''] = below.split('\n## ');
  const listed = section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, 5)
        .map((cell) => cell.trim()),
    );

  expect(listed).toEqual(
    Object.entries(policies).map(([type, { from, rate, names }]) => [`\`${type}\``, from, rateText(rate), names]),
  );
});
