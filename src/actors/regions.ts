/** Parts of the world, which no side of a negotiation is, whatever offices are told by them: "the Europe minister". */
import countries from 'world-countries/countries.json' with { type: 'json' };

interface Placed {
  readonly region: string;
  readonly subregion: string;
}

export const REGIONS: ReadonlySet<string> = new Set([
  ...(countries as readonly Placed[]).flatMap(({ region, subregion }) => [region, subregion]),
  ...'America Arctic Balkans Caucasus Sahel Gulf Levant Maghreb Scandinavia Baltics Pacific Atlantic'.split(
    ' ',
  ),
]);
