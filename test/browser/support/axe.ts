// Accessibility rules of axe, run in the page under test.
import axe from 'axe-core';

/** Violated rules with the elements that violate them, one a line. */
export async function axeFindings(context: Element | Document = document): Promise<string[]> {
  const { violations } = await axe.run(context, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
