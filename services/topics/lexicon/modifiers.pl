# OpenKlout modifiers, Polish
# --- negation ---
negation	nie
negation	niee
negation	nigdy
negation	nigdy nie
negation	nic
negation	nikt
negation	nikogo
negation	nikomu
negation	żaden
negation	żadna
negation	żadne
negation	żadnego
negation	żadnej
negation	żadnych
negation	żadną
negation	zaden
negation	zadna
negation	zadnej
negation	nigdzie
negation	bez
negation	ani
negation	brak
negation	brakuje
negation	nie ma
negation	niema
negation	wcale nie
negation	wcale
negation	w ogóle nie
negation	wogóle nie
negation	w ogole nie
negation	nie ma mowy
negation	nie zawsze
negation	nie bardzo
negation	nie bardzo mi
negation	nie za bardzo
negation	nie całkiem
negation	daleko od
negation	daleki od
negation	daleka od
negation	zamiast
negation	już nie
negation	jeszcze nie
negation	ledwo
negation	prawie nic
negation	zero
negation	bynajmniej
negation	absolutnie nie
negation	absolutnie żaden
negation	zupełnie nie
negation	kompletnie nie
negation	na pewno nie
negation	pod żadnym pozorem
negation	w żadnym wypadku
negation	nope
negation	nah
negation	przestał
negation	przestała
negation	przestało
negation	niezbyt
negation	nieszczególnie
# --- intensifier ---
intensifier	bardzo	1.4
intensifier	bardzooo	1.6
intensifier	mega	1.5
intensifier	super	1.4
intensifier	hiper	1.5
intensifier	ultra	1.5
intensifier	giga	1.5
intensifier	naprawdę	1.3
intensifier	naprawde	1.3
intensifier	serio	1.2
intensifier	strasznie	1.4
intensifier	okropnie	1.4
intensifier	potwornie	1.5
intensifier	niesamowicie	1.5
intensifier	niewiarygodnie	1.5
intensifier	niezwykle	1.5
intensifier	nieziemsko	1.5
intensifier	wyjątkowo	1.4
intensifier	szczególnie	1.3
intensifier	ogromnie	1.5
intensifier	wielce	1.3
intensifier	niezmiernie	1.5
intensifier	skrajnie	1.5
intensifier	ekstremalnie	1.6
intensifier	totalnie	1.5
intensifier	kompletnie	1.5
intensifier	całkowicie	1.4
intensifier	absolutnie	1.5
intensifier	zupełnie	1.3
intensifier	w pełni	1.4
intensifier	zdecydowanie	1.4
intensifier	stanowczo	1.3
intensifier	tak bardzo	1.5
intensifier	tak	1.2
intensifier	zbyt	1.2
intensifier	za bardzo	1.3
intensifier	o wiele za	1.4
intensifier	dużo za	1.3
intensifier	cholernie	1.5
intensifier	kurewsko	1.7
intensifier	zajebiście	1.5
intensifier	w chuj	1.6
intensifier	w cholerę	1.4
intensifier	w pizdu	1.5
intensifier	w ogóle	1.1
intensifier	jak cholera	1.5
intensifier	jak diabli	1.4
intensifier	max	1.4
intensifier	na maksa	1.5
intensifier	maksymalnie	1.5
intensifier	w opór	1.4
intensifier	w trzy dupy	1.5
intensifier	od chuja	1.5
intensifier	piekielnie	1.5
intensifier	diabelnie	1.4
intensifier	szalenie	1.5
intensifier	nieprawdopodobnie	1.5
intensifier	dogłębnie	1.4
intensifier	głęboko	1.3
intensifier	przeogromnie	1.6
intensifier	nadzwyczaj	1.4
intensifier	niebywale	1.5
intensifier	cudownie	1.3
intensifier	masakrycznie	1.5
intensifier	najbardziej	1.5
intensifier	coraz bardziej	1.3
intensifier	jeszcze bardziej	1.4
intensifier	tym bardziej	1.2
intensifier	bardziej	1.2
intensifier	znacznie	1.3
intensifier	dużo	1.2
intensifier	o wiele	1.3
intensifier	po prostu	1.2
intensifier	dosłownie	1.3
intensifier	wprost	1.3
intensifier	aż	1.2
intensifier	jakże	1.3
intensifier	ależ	1.2
intensifier	srogo	1.4
intensifier	grubo	1.3
intensifier	ostro	1.3
intensifier	mocno	1.3
intensifier	gorąco	1.3
intensifier	konkretnie	1.2
intensifier	trochę	0.6
intensifier	troche	0.6
intensifier	troszkę	0.6
intensifier	troszke	0.6
intensifier	odrobinę	0.6
intensifier	ciut	0.6
intensifier	lekko	0.6
intensifier	nieco	0.6
intensifier	w miarę	0.7
intensifier	dosyć	0.8
intensifier	dość	0.8
intensifier	dosc	0.8
intensifier	raczej	0.8
intensifier	stosunkowo	0.7
intensifier	względnie	0.7
intensifier	średnio	0.5
intensifier	słabo	0.5
intensifier	mało	0.5
intensifier	prawie	0.7
intensifier	niemal	0.8
intensifier	poniekąd	0.7
intensifier	chyba	0.8
intensifier	ewentualnie	0.6
intensifier	częściowo	0.6
intensifier	do pewnego stopnia	0.6
intensifier	mniej	0.6
intensifier	czasem	0.8
intensifier	czasami	0.8
intensifier	co najwyżej	0.6
intensifier	momentami	0.7
intensifier	minimalnie	0.5
intensifier	niby	0.6
intensifier	jako tako	0.5
# --- contrast ---
contrast	ale
contrast	lecz
contrast	jednak
contrast	jednakże
contrast	aczkolwiek
contrast	natomiast
contrast	chociaż
contrast	choć
contrast	mimo to
contrast	mimo wszystko
contrast	mimo tego
contrast	pomimo to
contrast	niemniej
contrast	niemniej jednak
contrast	z drugiej strony
contrast	za to
contrast	zaś
contrast	tylko że
contrast	tyle że
contrast	a jednak
contrast	a mimo to
contrast	a tymczasem
contrast	tymczasem
contrast	no ale
contrast	ale niestety
contrast	ale i tak
contrast	i tak
contrast	ale za to
contrast	w rzeczywistości
contrast	jedyny minus
contrast	jedyna wada
contrast	jedyne co
contrast	poza tym że
contrast	oprócz tego
contrast	ostatecznie
contrast	koniec końców
contrast	finalnie
contrast	przynajmniej
contrast	z wyjątkiem
contrast	wbrew temu
contrast	owszem ale
contrast	inna sprawa że
contrast	co z tego że
contrast	tak naprawdę
# --- sarcasm ---
sarcasm	no tak jasne
sarcasm	jasne jasne
sarcasm	tak jasne
sarcasm	taa jasne
sarcasm	taaa
sarcasm	taa
sarcasm	ta jasne
sarcasm	tak tak na pewno
sarcasm	aha jasne
sarcasm	aha na pewno
sarcasm	brawo geniusze
sarcasm	brawo geniuszu
sarcasm	brawo pkp
sarcasm	brawo poczta
sarcasm	gratulacje geniuszu
sarcasm	gratuluję geniuszu
sarcasm	no ładnie
sarcasm	dzięki za nic
sarcasm	dziękuję za nic
sarcasm	dziękuję bardzo za takie
sarcasm	dzięki wielkie za takie
sarcasm	dzięki pis
sarcasm	dziękuję pkp
sarcasm	dziękujemy pkp
sarcasm	dzięki obama
sarcasm	ale niespodzianka
sarcasm	kto by pomyślał
sarcasm	któż by się spodziewał
sarcasm	co za zbieg okoliczności
sarcasm	ha ha bardzo śmieszne
sarcasm	zabawne nie
sarcasm	śmiechu warte
sarcasm	marzenia ściętej głowy
sarcasm	chyba w snach
sarcasm	w twoich snach
sarcasm	chyba śnisz
sarcasm	jak zwykle geniusze
sarcasm	geniusze zarządzania
sarcasm	mistrzowie logistyki
sarcasm	mistrzowie organizacji
sarcasm	wspaniały pomysł no
sarcasm	super pomysł no
sarcasm	genialny pomysł no
sarcasm	nic tylko pogratulować
sarcasm	można pogratulować
sarcasm	polska w pigułce
sarcasm	polska stan umysłu
sarcasm	wstajemy z kolan
sarcasm	i tak to działa
sarcasm	to żeś wymyślił
sarcasm	żart roku
sarcasm	ironia
sarcasm	#ironia
sarcasm	/ironia
sarcasm	/s
sarcasm	sarkazm
sarcasm	#sarkazm
sarcasm	/sarkazm
sarcasm	mhm jasne
sarcasm	kocham pkp
sarcasm	uwielbiam stać
sarcasm	uwielbiam czekać
sarcasm	uwielbiam kiedy
