import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributeText } from '../../src/messages/index.js';

const RULES = join(import.meta.dirname, '../../rules');

/** Every attribute that a rule file of ours asks of a paper. */
function attributesAsked(): [string, unknown][] {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const found: [string, unknown][] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (key === 'attributes' && 'kind' in value) found.push(...Object.entries(part as object));
      else visit(part);
    }
  };
  for (const name of files)
    if (!name.startsWith('schema')) visit(JSON.parse(readFileSync(join(RULES, name), 'utf8')));
  return found;
}

describe('attributeText', () => {
  it('says what a photo must be like', () => {
    const say = (name: string, value: unknown) => [
      attributeText(name, value, 'zh'),
      attributeText(name, value, 'en'),
    ];
    expect(say('sizeInInches', 1)).toEqual(['1寸', '1-inch']);
    expect(say('background', 'white')).toEqual(['白底', 'white background']);
    expect(say('background', '$&')).toEqual(['$&底', '$& background']);
    expect(say('isBareheaded', true)).toEqual(['免冠', 'bareheaded']);
    expect(say('isBareheaded', false)).toEqual(['未免冠', 'not bareheaded']);
  });

  it('has words for all that our rule files ask', () => {
    const asked = attributesAsked();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(([name, value]) => attributeText(name, value, 'en').startsWith(`${name}: `))).toEqual(
      [],
    );
  });

  it('leaves what it does not know as it is', () => {
    expect(attributeText('pixels', 300, 'en')).toBe('pixels: 300');
    expect(attributeText('constructor', '__proto__', 'zh')).toBe('constructor: __proto__');
    expect(attributeText('isBareheaded', 'constructor', 'zh')).toBe('isBareheaded: constructor');
  });
});
