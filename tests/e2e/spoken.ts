import type { Page } from 'puppeteer-core';

/**
 * What a screen reader comes to on a page, from top to bottom, as `role name`, of headings with their level; for
 * Chromium only, which tells.
 */
export async function spoken(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const said: string[] = [];
  const visit = (id: string | undefined) => {
    const node = id === undefined ? undefined : byId.get(id);
    const level = node?.properties?.find(({ name }) => name === 'level')?.value.value ?? '';
    const name = String(node?.name?.value ?? '').trim();
    if (name && !node?.ignored) said.push(`${node?.role?.value}${level} ${name}`);
    node?.childIds?.forEach(visit);
  };
  visit(nodes[0]?.nodeId);
  return said;
}
