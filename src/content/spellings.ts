// Other ways to write a speaker or to ask for a subject, in any language, for those who search.
// It must not know how a search works; the names that are shown stand in the texts of each language.

/** Speakers and actors by id: as the articles, agencies and other languages write them. */
export const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  zelenskyy: ['Zelensky', 'Zelenskiy', 'Zelenskyi', 'Zelenski', 'Selenskyj', 'Зеленский', 'president of Ukraine', 'президент України'], // prettier-ignore
  trump: ['President Trump', 'White House', 'Білий дім', 'US president', 'президент США'],
  putin: ['Poutine', 'Vladimir Putin', 'Володимир Путін', 'Kremlin', 'Кремль', 'Путин'],
  'trump-and-zelenskyy': ['Trump and Zelensky', 'Trump and Zelenskiy'],
  witkoff: ['Witkov', 'Vitkoff', 'Віткофф', 'Уіткофф', 'Витков', 'Уиткофф'],
  kushner: ['Кушнер'],
  umerov: ['Umierov', 'Rustam Umerov', 'Умєров', 'Умеров'],
  dmitriev: ['Dmitriyev', 'Dmitriev', 'Dmytriiev', 'Дмитриев', 'Дмітрієв'],
  ushakov: ['Ouchakov', 'Yury Ushakov', 'Iurii Ushakov', 'Ушаков'],
  ryabkov: ['Riabkov', 'Rybakov', 'Sergey Ryabkov', 'Serhii Riabkov', 'Рябков'],
  peskov: ['Pieskov', 'Dmitri Peskov', 'Dmytro Pieskov', 'Песков', 'Kremlin spokesman', 'речник Кремля'],
  carney: ['Карні', 'Karney'],
  'von-der-leyen': ['von der Layen', 'VDL', 'фон дер Ляєн', 'фон дер Лейен', 'European Commission', 'Єврокомісія'],
  macron: ['Макрон'],
  kolesnikov: ['Kolesnykov', 'Andrey Kolesnikov', 'Колесников', 'Колєсніков', 'Коммерсант'],
  rubio: ['Рубіо', 'Рубио', 'Secretary of State', 'державний секретар'],
  kuleba: ['Oleksiy Kuleba', 'Alexei Kuleba', 'Кулеба'],
  'moritz-brake': ['Brake', 'Браке'],
  'united-states': ['US', 'USA', 'America', 'United States of America', 'Washington', 'США', 'Америка'],
  russia: ['Russian Federation', 'Moscow', 'РФ', 'Росія', 'Россия'],
  ukraine: ['Kyiv', 'Україна', 'Украина'],
  'european-partners': ['EU', 'Europe', 'E3', 'European Union', 'ЄС', 'Європа', 'Європейський Союз', 'NATO allies'],
  canada: ['Ottawa', 'Канада'],
};

/** Subjects of the claims by id: what a reader may call them. */
export const SUBJECT_WORDS: Readonly<Record<string, readonly string[]>> = {
  territory: ['land', 'territories', 'cession', 'concessions', 'ceding', 'Donbas', 'borders', 'withdrawal', 'землі', 'територія', 'поступки', 'кордони', 'виведення військ'], // prettier-ignore
  zone: ['demilitarised zone', 'demilitarized zone', 'DMZ', 'buffer zone', 'free economic zone', 'pull-back', 'демілітаризована зона', 'ДМЗ', 'буферна зона', 'вільна економічна зона'], // prettier-ignore
  guarantees: ['security guarantees', 'Article 5', 'Article Five', 'protection', 'гарантії безпеки', 'стаття 5', 'захист'], // prettier-ignore
  ceasefire: ['cease-fire', 'truce', 'armistice', 'freeze', '60 days', 'перемирʼя', 'припинення вогню', 'тиша'],
  referendum: ['vote', 'plebiscite', 'elections', 'голосування', 'вибори', 'референдум'],
  reconstruction: ['rebuilding', 'recovery', 'investment', 'frozen assets', 'reparations', 'відбудова', 'відновлення', 'заморожені активи', 'інвестиції'], // prettier-ignore
  alignment: ['NATO', 'EU membership', 'neutrality', 'alliance', 'НАТО', 'нейтралітет', 'членство в ЄС', 'союз'],
  crimea: ['Crimean question', 'annexation', 'Sevastopol', 'анексія', 'Кримське питання'],
  enforcement: ['monitoring', 'monitors', 'peacekeepers', 'observers', 'sanctions', 'контроль', 'спостерігачі', 'миротворці', 'моніторинг'], // prettier-ignore
  process: ['talks', 'negotiations', 'diplomacy', 'meeting', 'summit', 'переговори', 'дипломатія', 'зустріч', 'саміт'],
  strikes: ['attacks', 'drones', 'missiles', 'shelling', 'bombing', 'energy', 'ports', 'удари', 'обстріли', 'дрони', 'ракети', 'енергетика', 'порти'], // prettier-ignore
};
