#include "services/cli/simulator/cast_texts.h"

#include "services/cli/simulator/cast.h"

namespace klout::simulator {

const std::vector<CastVoice>& CastVoices() {
  static const auto* const voices = new std::vector<CastVoice>{
      {kBrand,
       "",
       {"Nuova collezione moda: l'abito da sera di quest'autunno è in seta",
        "In passerella a Milano con i nostri abiti: grazie alla settimana della moda",
        "Tendenze moda inverno: il cappotto lungo torna di moda",
        "Dietro le quinte della sfilata: stilisti, sarte e modelle"},
       "fashion-and-beauty",
       "fashion-and-beauty"},
      {kSquirrel,
       "",
       {"ghianda. ghianda. ghianda. GHIANDA.", "ack ack ack noccioline", "oggi albero. domani albero."},
       "",
       ""},
      {kConsultant,
       "Un uccellino sul davanzale stamattina, che meraviglia il birdwatching",
       {"Colloquio di lavoro: tre domande da fare sempre al selezionatore",
        "Il curriculum perfetto sta in una pagina. Cosa togliere per primo",
        "Cercare lavoro a cinquant'anni: il curriculum che funziona",
        "Lettera di presentazione: un esempio che ha portato a un colloquio di lavoro"},
       "resumes-and-interviews",
       "education-and-careers"},
      {kAgency,
       "Complimenti ai colleghi: la torta di mele in mensa oggi era perfetta",
       {"Il lancio del razzo è confermato per giovedì, diretta dalle 18",
        "La sonda è entrata in orbita attorno a Marte: prime immagini",
        "Missione spaziale: gli astronauti rientrano dalla stazione spaziale",
        "Il telescopio spaziale ha fotografato una nuova galassia"},
       "space-and-astronomy",
       "science-and-environment"},
      {kDirector,
       "Due giorni a Giava per un convegno: che isola, e che caffè",
       {"Stanotte al telescopio: gli anelli di Saturno e due lune",
        "Un buco nero al centro della galassia: come lo sappiamo? Astronomia in tre minuti",
        "L'eclissi di luna di domenica: a che ora guardare il cielo e che cosa si vede",
        "La supernova che vide Keplero, raccontata da un'astrofisica"},
       "astronomy",
       "science-and-environment"},
      {kTraveller,
       "Il mio gatto ha dormito nella valigia tutto il giorno",
       {"Tre giorni a Lisbona con lo zaino: itinerario di viaggio e ostelli",
        "Viaggiare da sola: i miei consigli di viaggio dopo venti paesi",
        "In viaggio in Portogallo: tram, pasteis e miradouros",
        "Zaino in spalla: cosa mettere in valigia per un viaggio lungo"},
       "travel-styles",
       "travel-and-places"},
      {kProducer,
       "",
       {"Stasera in prima serata la nuova puntata della nostra serie tv",
        "Casting aperti per il nuovo programma televisivo",
        "La serie tv torna con la seconda stagione: trailer domani",
        "Dietro le quinte dello studio televisivo: si gira la puntata pilota"},
       "tv-entertainment",
       "film-and-television"},
      {kTwoNetworksFirst,
       "Auguri a mia nonna, che oggi compie novant'anni e fa ancora gli gnocchi",
       {"In bici sullo Stelvio: 48 tornanti e gambe finite. #ciclismo",
        "Nuova bici da corsa: telaio in carbonio e cambio elettronico",
        "Giro d'Italia, la tappa di oggi in salita: che volata!",
        "Allenamento di ciclismo: due ore in bici prima dell'ufficio"},
       "cycling-and-action-sports",
       "sports"},
  };
  return *voices;
}

void TextBook::Add(std::string_view subject, const klout::fact::v1::Post& text) {
  Voice& voice = voices_[std::string(subject)];
  if (voice.texts.empty()) {
    for (const CastVoice& known : CastVoices()) {
      if (known.subject == subject) voice.has_odd = !known.odd.empty();
    }
  }
  voice.texts.push_back(text);
}

const klout::fact::v1::Post& TextBook::Voice::Text(size_t n) const {
  if (!has_odd) return texts[n % texts.size()];
  return n == 0 ? texts[0] : texts[1 + (n - 1) % (texts.size() - 1)];
}

const TextBook::Voice* TextBook::Find(std::string_view subject) const {
  const auto found = voices_.find(std::string(subject));
  return found == voices_.end() ? nullptr : &found->second;
}

}  // namespace klout::simulator
