/**
 * Blocs, institutions and seats of power that the world's coverage speaks of by name, with what they are part of.
 * `partOf` is a country's three-letter code or another body's name. Nothing here names a person.
 */
export interface Body {
  readonly name: string;
  readonly kind: 'bloc' | 'organisation' | 'state';
  readonly aliases?: readonly string[];
  readonly demonyms?: readonly string[];
  /** Whose side it is on; without it, it is a side of its own. */
  readonly partOf?: string;
}

const bloc = (name: string, ...aliases: string[]): Body => ({ name, kind: 'bloc', aliases });
const own = (name: string, ...aliases: string[]): Body => ({ name, kind: 'organisation', aliases });
const part = (partOf: string, name: string, ...aliases: string[]): Body => ({
  name,
  kind: 'organisation',
  aliases,
  partOf,
});

export const BODIES: readonly Body[] = [
  bloc('European Union', 'EU', 'E.U.', 'Brussels'),
  bloc('NATO', 'North Atlantic Treaty Organization', 'Nato'),
  bloc('United Nations', 'UN', 'U.N.'),
  bloc('African Union', 'AU'),
  bloc('Arab League', 'League of Arab States'),
  bloc('ASEAN', 'Association of Southeast Asian Nations', 'Asean'),
  bloc('G7', 'Group of Seven'),
  bloc('G20', 'Group of 20', 'Group of Twenty'),
  bloc('G77', 'Group of 77', 'G-77'),
  bloc('BRICS', 'Brics'),
  bloc('OPEC', 'Organization of the Petroleum Exporting Countries', 'Opec'),
  bloc('OPEC+'),
  bloc('Gulf Cooperation Council', 'GCC'),
  bloc('ECOWAS', 'Economic Community of West African States', 'Ecowas'),
  bloc('Mercosur', 'Mercosul'),
  bloc('Alliance of Small Island States', 'AOSIS', 'Aosis'),
  bloc('Least Developed Countries', 'LDC Group'),
  bloc('Pacific Islands Forum'),
  bloc('Commonwealth of Independent States'),
  bloc('Shanghai Cooperation Organisation', 'Shanghai Cooperation Organization'),
  bloc('OSCE', 'Organization for Security and Co-operation in Europe'),
  own('World Trade Organization', 'WTO', 'World Trade Organisation'),
  own('International Monetary Fund', 'IMF'),
  own('World Bank'),
  own('World Health Organization', 'WHO', 'World Health Organisation'),
  own('International Atomic Energy Agency', 'IAEA'),
  own('International Labour Organization', 'ILO', 'International Labor Organization'),
  own('International Criminal Court', 'ICC'),
  own('International Court of Justice', 'ICJ'),
  own('International Energy Agency', 'IEA'),
  own('International Committee of the Red Cross', 'ICRC', 'Red Cross'),
  own('OECD', 'Organisation for Economic Co-operation and Development'),
  own('Amnesty International', 'Amnesty'),
  own('Human Rights Watch'),
  own('Greenpeace'),
  own('Oxfam'),
  own('WWF', 'World Wildlife Fund'),
  own('Hamas'),
  own('Hezbollah'),
  own('Taliban'),
  own('International Crisis Group', 'Crisis Group'),
  own('Teamsters', 'International Brotherhood of Teamsters'),
  own('United Auto Workers', 'UAW'),
  own('AFL-CIO'),
  part('European Union', 'European Commission', 'EU Commission'),
  part('European Union', 'European Council', 'EU Council'),
  part('European Union', 'European Parliament', 'EU Parliament'),
  part('European Union', 'European Central Bank', 'ECB'),
  part('European Union', 'European External Action Service', 'EEAS'),
  part('United Nations', 'UN Security Council', 'U.N. Security Council', 'Security Council'),
  part('United Nations', 'UN General Assembly', 'U.N. General Assembly', 'General Assembly'),
  part('United Nations', 'UNICEF', 'Unicef'),
  part('United Nations', 'UNHCR'),
  part('United Nations', 'UNFCCC', 'U.N. Climate Change', 'UN Climate Change'),
  part('United Nations', 'World Food Programme', 'WFP'),
  part('USA', 'White House', 'Oval Office'),
  part('USA', 'State Department', 'Department of State', 'Foggy Bottom'),
  part('USA', 'Pentagon', 'Department of Defense', 'Defense Department'),
  part('USA', 'Treasury Department', 'Department of the Treasury'),
  part('USA', 'Commerce Department', 'Department of Commerce'),
  part('USA', 'Labor Department', 'Department of Labor'),
  part('USA', 'Justice Department', 'Department of Justice'),
  part('USA', 'Department of Homeland Security'),
  part('USA', 'Department of Energy', 'Energy Department'),
  part('USA', 'Federal Reserve', 'Fed'),
  part('USA', 'National Labor Relations Board', 'NLRB'),
  part('USA', 'National Security Council'),
  part('USA', 'Office of the United States Trade Representative', 'USTR'),
  part('USA', 'Congress', 'Capitol Hill', 'House of Representatives', 'U.S. Senate', 'U.S. House'),
  part('USA', 'CIA', 'Central Intelligence Agency'),
  part('USA', 'FBI', 'Federal Bureau of Investigation'),
  part('USA', 'Environmental Protection Agency', 'EPA'),
  part('RUS', 'Kremlin'),
  part('RUS', 'State Duma', 'Duma'),
  part('RUS', 'Federation Council'),
  part('GBR', 'Downing Street', 'No 10', 'No. 10', 'Number 10'),
  part('GBR', 'Whitehall', 'Foreign Office', 'Home Office'),
  part('GBR', 'Westminster', 'House of Commons', 'House of Lords'),
  part('GBR', 'Bank of England'),
  part('FRA', 'Élysée', 'Elysée', 'Elysee', 'Élysée Palace', 'Elysee Palace'),
  part('FRA', 'Matignon', 'Hôtel de Matignon'),
  part('FRA', "Quai d'Orsay", 'Quai d’Orsay'),
  part('DEU', 'Bundestag'),
  part('DEU', 'Bundesbank'),
  part('ITA', 'Palazzo Chigi', 'Farnesina'),
  part('CHN', 'Zhongnanhai', 'State Council', 'National People’s Congress', "National People's Congress"),
  part('KOR', 'Blue House'),
  part('ISR', 'Knesset'),
  part('TUR', 'Sublime Porte', 'Bestepe', 'Beştepe'),
  part('UKR', 'Verkhovna Rada', 'Bankova'),
  part('POL', 'Sejm'),
  part('IND', 'Lok Sabha', 'Rajya Sabha', 'South Block'),
  part('IRL', 'Dáil', 'Leinster House'),
  part('JPN', 'Kantei'),
  part('BRA', 'Planalto', 'Itamaraty'),
  part('ARG', 'Casa Rosada'),
  part('PHL', 'Malacañang', 'Malacanang'),
  part('VAT', 'Holy See'),
];

/** What countries are also called in English, beside what the country package lists. */
export const COUNTRY_NAMES: Readonly<
  Record<
    string,
    {
      readonly names?: readonly string[];
      readonly demonyms?: readonly string[];
      readonly capitals?: readonly string[];
    }
  >
> = {
  USA: {
    names: ['U.S.', 'U.S.A.', 'United States', 'America', 'the States'],
    demonyms: ['US', 'U.S.'],
    capitals: ['Washington', 'Washington, D.C.'],
  },
  GBR: { names: ['U.K.', 'Britain'], demonyms: ['UK', 'U.K.', 'Briton'] },
  UKR: { capitals: ['Kiev'] },
  CZE: { names: ['Czech Republic'] },
  TUR: { names: ['Turkey'], demonyms: ['Turk'] },
  CIV: { names: ["Côte d'Ivoire", 'Côte d’Ivoire'] },
  ARE: { names: ['U.A.E.'], demonyms: ['UAE'] },
  SAU: { demonyms: ['Saudi'] },
  ARG: { demonyms: ['Argentinian'] },
  ISL: { demonyms: ['Icelandic'] },
  NZL: { demonyms: ['New Zealand'] },
  ESP: { demonyms: ['Spaniard'] },
  POL: { demonyms: ['Pole'] },
  DNK: { demonyms: ['Dane'] },
  SWE: { demonyms: ['Swede'] },
  FIN: { demonyms: ['Finn'] },
  KGZ: { demonyms: ['Kyrgyz'] },
  TJK: { demonyms: ['Tajik'] },
  KAZ: { demonyms: ['Kazakh'] },
  UZB: { demonyms: ['Uzbek'] },
  SVN: { demonyms: ['Slovenian'] },
  PHL: { demonyms: ['Philippine'] },
  CHE: { capitals: ['Berne'] },
  NLD: { capitals: ['The Hague'] },
  VEN: { demonyms: ['Venezuelan'] },
  CPV: { names: ['Cabo Verde'], demonyms: ['Cape Verdean'] },
  MDV: { demonyms: ['Maldivian'] },
  PSE: { names: ['Palestinian Authority', 'Palestinian National Authority', 'Palestine'] },
  UNK: { demonyms: ['Kosovan'] },
  CHN: { capitals: ['Peking'] },
  IND: { capitals: ['Delhi'] },
  KOR: { names: ['Korea'] },
  MMR: { names: ['Burma'] },
  SWZ: { names: ['Swaziland'] },
  MHL: { demonyms: ['Marshall Islands'] },
  BGD: { capitals: ['Dacca'] },
  IDN: {},
};

/** Capitals that name something else when they act: not a government by themselves. */
export const NOT_A_GOVERNMENT: ReadonlySet<string> = new Set([
  'Brussels',
  'Geneva',
  'Singapore',
  'Victoria',
  'Georgetown',
  'Hamilton',
  'Kingston',
  'Stanley',
  'Jamestown',
  'Nassau',
  'Saint John’s',
  "Saint John's",
  'Plymouth',
  'Douglas',
  'Santiago',
  'Male',
  'Malé',
  'Roseau',
]);

/** Country names that are also people's first or last names: a name when another name follows at once. */
export const ALSO_GIVEN_NAMES: ReadonlySet<string> = new Set(
  'Jordan Chad Georgia Israel Sofia Paris London Roma Malta Dominica Kingston Victoria Santiago Florence Sydney Madison Lincoln Jackson Washington Holland England Ireland France Cuba Austin Charlotte Asia America India Kenya China Berlin Vienna Havana Jerusalem Tunis Mali Monaco Male Douglas Hamilton Stanley Lima Alger'.split(
    ' ',
  ),
);
