/** Four everyday sentences in each of 25 languages, written for this project, with the languages that each is taken for most. */
export const sentences: Readonly<Record<string, { confusables: readonly string[]; texts: readonly string[] }>> = {
  ca: {
    confusables: ['es', 'oc', 'gl', 'it', 'pt'],
    texts: [
      'Demà al matí anirem a comprar el pa abans que obri la botiga.',
      'La meva germana treballa en un hospital prop del port.',
      'No sé si plourà, però agafa el paraigua per si de cas.',
      'Quan era petit passàvem els estius a casa dels avis.',
    ],
  },
  es: {
    confusables: ['pt', 'gl', 'ca', 'it'],
    texts: [
      'Mañana por la mañana iremos a comprar el pan antes de que abran.',
      'Mi hermana trabaja en un hospital cerca del puerto.',
      'No sé si lloverá, pero coge el paraguas por si acaso.',
      'Cuando era pequeño pasábamos los veranos en casa de los abuelos.',
    ],
  },
  gl: {
    confusables: ['pt', 'es', 'ca'],
    texts: [
      'Mañá pola mañá iremos mercar o pan antes de que abran a tenda.',
      'A miña irmá traballa nun hospital preto do porto.',
      'Non sei se choverá, pero colle o paraugas por se acaso.',
      'Cando era pequeno pasabamos os veráns na casa dos avós.',
    ],
  },
  pt: {
    confusables: ['gl', 'es', 'it'],
    texts: [
      'Amanhã de manhã vamos comprar o pão antes de a loja abrir.',
      'A minha irmã trabalha num hospital perto do porto.',
      'Não sei se vai chover, mas leva o guarda-chuva pelo sim, pelo não.',
      'Quando era pequeno passávamos os verões em casa dos avós.',
    ],
  },
  it: {
    confusables: ['es', 'ca', 'pt', 'ro'],
    texts: [
      'Domani mattina andremo a comprare il pane prima che apra il negozio.',
      'Mia sorella lavora in un ospedale vicino al porto.',
      'Non so se pioverà, ma prendi l’ombrello per sicurezza.',
      'Quando ero piccolo passavamo le estati a casa dei nonni.',
    ],
  },
  fr: {
    confusables: ['ca', 'oc', 'it'],
    texts: [
      'Demain matin nous irons acheter le pain avant l’ouverture du magasin.',
      'Ma sœur travaille dans un hôpital près du port.',
      'Je ne sais pas s’il va pleuvoir, mais prends le parapluie.',
      'Quand j’étais petit nous passions les étés chez mes grands-parents.',
    ],
  },
  ro: {
    confusables: ['it', 'es'],
    texts: [
      'Mâine dimineață mergem să cumpărăm pâine înainte să se deschidă.',
      'Sora mea lucrează într-un spital aproape de port.',
      'Nu știu dacă o să plouă, dar ia umbrela pentru orice eventualitate.',
      'Când eram mic petreceam verile la casa bunicilor.',
    ],
  },
  sv: {
    confusables: ['nb', 'nn', 'da'],
    texts: [
      'I morgon bitti går vi och köper bröd innan affären öppnar.',
      'Min syster arbetar på ett sjukhus nära hamnen.',
      'Jag vet inte om det blir regn, men ta med paraplyet för säkerhets skull.',
      'När jag var liten var vi hos mormor och morfar varje sommar.',
    ],
  },
  nb: {
    confusables: ['da', 'sv', 'nn'],
    texts: [
      'I morgen tidlig går vi og kjøper brød før butikken åpner.',
      'Søsteren min jobber på et sykehus i nærheten av havnen.',
      'Jeg vet ikke om det blir regn, men ta med paraplyen for sikkerhets skyld.',
      'Da jeg var liten, var vi hos besteforeldrene mine hver sommer.',
    ],
  },
  da: {
    confusables: ['nb', 'sv'],
    texts: [
      'I morgen tidlig går vi hen og køber brød, inden butikken åbner.',
      'Min søster arbejder på et hospital i nærheden af havnen.',
      'Jeg ved ikke, om det bliver regnvejr, men tag paraplyen med.',
      'Da jeg var lille, var vi hos mine bedsteforældre hver sommer.',
    ],
  },
  is: {
    confusables: ['nb', 'sv'],
    texts: [
      'Á morgun förum við að kaupa brauð áður en búðin opnar.',
      'Systir mín vinnur á sjúkrahúsi nálægt höfninni.',
      'Ég veit ekki hvort það rignir en taktu regnhlífina með þér.',
      'Þegar ég var lítill vorum við hjá ömmu og afa á sumrin.',
    ],
  },
  de: {
    confusables: ['nl', 'da'],
    texts: [
      'Morgen früh gehen wir Brot kaufen, bevor der Laden aufmacht.',
      'Meine Schwester arbeitet in einem Krankenhaus am Hafen.',
      'Ich weiß nicht, ob es regnet, aber nimm den Schirm mit.',
      'Als ich klein war, waren wir jeden Sommer bei den Großeltern.',
    ],
  },
  nl: {
    confusables: ['de', 'af'],
    texts: [
      'Morgenochtend gaan we brood kopen voordat de winkel opengaat.',
      'Mijn zus werkt in een ziekenhuis vlak bij de haven.',
      'Ik weet niet of het gaat regenen, maar neem de paraplu mee.',
      'Toen ik klein was, waren we elke zomer bij opa en oma.',
    ],
  },
  en: {
    confusables: ['nl', 'de'],
    texts: [
      'Tomorrow morning we will go and buy bread before the shop opens.',
      'My sister works in a hospital not far from the harbour.',
      'I do not know if it will rain, but take the umbrella just in case.',
      'When I was little we spent every summer with our grandparents.',
    ],
  },
  fi: {
    confusables: ['et'],
    texts: [
      'Huomenaamulla käymme ostamassa leipää ennen kuin kauppa aukeaa.',
      'Siskoni on töissä sairaalassa sataman lähellä.',
      'En tiedä, sataako huomenna, mutta ota sateenvarjo varmuuden vuoksi.',
      'Kun olin pieni, vietimme kesät isovanhempien luona.',
    ],
  },
  et: {
    confusables: ['fi'],
    texts: [
      'Homme hommikul läheme leiba ostma enne kui pood avatakse.',
      'Minu õde töötab sadama lähedal asuvas haiglas.',
      'Ma ei tea, kas hakkab vihma sadama, aga võta vihmavari kaasa.',
      'Kui ma väike olin, olime suviti vanavanemate juures.',
    ],
  },
  eu: {
    confusables: ['es'],
    texts: [
      'Bihar goizean ogia erostera joango gara denda ireki baino lehen.',
      'Nire arreba portutik gertu dagoen ospitale batean ari da lanean.',
      'Ez dakit euria egingo duen, baina hartu aterkia badaezpada.',
      'Txikia nintzenean udak aitona-amonen etxean igarotzen genituen.',
    ],
  },
  eo: {
    confusables: ['es', 'it'],
    texts: [
      'Morgaŭ matene ni iros aĉeti panon antaŭ ol la vendejo malfermiĝos.',
      'Mia fratino laboras en malsanulejo proksime de la haveno.',
      'Mi ne scias ĉu pluvos, sed kunprenu la ombrelon por ĉiu okazo.',
      'Kiam mi estis malgranda ni pasigis la somerojn ĉe la geavoj.',
    ],
  },
  pl: {
    confusables: ['cs', 'sk'],
    texts: [
      'Jutro rano pójdziemy kupić chleb, zanim otworzą sklep.',
      'Moja siostra pracuje w szpitalu niedaleko portu.',
      'Nie wiem, czy będzie padać, ale na wszelki wypadek weź parasol.',
      'Kiedy byłem mały, spędzaliśmy lato u dziadków na wsi.',
    ],
  },
  cs: {
    confusables: ['sk', 'pl'],
    texts: [
      'Zítra ráno půjdeme koupit chleba, než otevřou obchod.',
      'Moje sestra pracuje v nemocnici nedaleko přístavu.',
      'Nevím, jestli bude pršet, ale pro jistotu si vezmi deštník.',
      'Když jsem byl malý, trávili jsme léto u prarodičů.',
    ],
  },
  tr: {
    confusables: ['az'],
    texts: [
      'Yarın sabah dükkân açılmadan önce ekmek almaya gideceğiz.',
      'Kız kardeşim limana yakın bir hastanede çalışıyor.',
      'Yağmur yağar mı bilmiyorum ama ne olur ne olmaz şemsiyeni al.',
      'Küçükken yazları büyükannemle büyükbabamın evinde geçirirdik.',
    ],
  },
  ar: {
    confusables: ['fa', 'ur'],
    texts: [
      'غدا صباحا سنذهب لشراء الخبز قبل أن يفتح المحل أبوابه.',
      'تعمل أختي في مستشفى كبير بالقرب من الميناء القديم.',
      'لا أعرف إن كانت ستمطر اليوم لكن خذ المظلة معك احتياطا.',
      'عندما كنت صغيرا كنا نقضي الصيف في بيت جدي وجدتي.',
    ],
  },
  el: {
    confusables: [],
    texts: [
      'Αύριο το πρωί θα πάμε να πάρουμε ψωμί πριν ανοίξει το μαγαζί.',
      'Η αδελφή μου δουλεύει σε ένα νοσοκομείο κοντά στο λιμάνι.',
      'Δεν ξέρω αν θα βρέξει, αλλά πάρε την ομπρέλα για καλό και για κακό.',
      'Όταν ήμουν μικρός περνούσαμε τα καλοκαίρια στο σπίτι του παππού.',
    ],
  },
  ru: {
    confusables: ['uk', 'bg'],
    texts: [
      'Завтра утром мы пойдём за хлебом, пока магазин не открылся.',
      'Моя сестра работает в больнице недалеко от порта.',
      'Не знаю, будет ли дождь, но возьми зонт на всякий случай.',
      'Когда я был маленьким, мы проводили лето у бабушки и дедушки.',
    ],
  },
  uk: {
    confusables: ['ru', 'be'],
    texts: [
      'Завтра вранці ми підемо по хліб, доки крамниця не відчинилася.',
      'Моя сестра працює в лікарні неподалік від порту.',
      'Не знаю, чи буде дощ, але візьми парасольку про всяк випадок.',
      'Коли я був малим, ми проводили літо в бабусі й дідуся.',
    ],
  },
};
