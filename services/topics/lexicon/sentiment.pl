# OpenKlout sentiment lexicon, Polish
# phrase<TAB>valence (-3..3); ~ = any ending up to 5 letters
# --- pochwała: przymiotniki ---
absolutnie genialne	2.8
absolutnie cudowne	2.8
absolutnie fantastyczne	2.8
absolutnie fenomenalne	2.8
po prostu genialne	2.8
po prostu cudowne	2.8
po prostu piękne	2.8
po prostu perfekcja	2.8
coś pięknego	2.8
coś niesamowitego	2.8
coś wspaniałego	2.8
najlepsze na świecie	2.8
najlepszy na świecie	2.8
najlepsza na świecie	2.8
lepiej być nie może	2.8
wspaniał~	2.5
wspanial~	2.5
cudown~	2.5
cudnie	2.5
cudny	2.5
cudna	2.5
cudne	2.5
cudnego	2.5
cudnej	2.5
cudnych	2.5
przecudown~	2.5
przecudn~	2.5
fantastyczn~	2.5
fenomenaln~	2.5
genialn~	2.5
rewelacyjn~	2.5
rewelacja	2.5
rewelka	2.5
rewela	2.5
sensacyjn~	2.5
niesamowit~	2.5
niezwykł~	2.5
nadzwyczajn~	2.5
wybitn~	2.5
wyborn~	2.5
znakomit~	2.5
znakomici~	2.5
doskonał~	2.5
doskonal~	2.5
perfekcyjn~	2.5
perfekcja	2.5
perfekcji	2.5
idealn~	2.5
ideał	1
mistrzowsk~	2.5
mistrzostwo	2.5
majstersztyk	2.5
arcydzieł~	2.5
spektakularn~	2.5
zjawiskow~	2.5
olśniewając~	2.5
oszałamiając~	2.5
zachwycając~	2.5
zapierając~	2.5
urzekając~	2.5
czarując~	2.5
bajeczn~	2.5
bajkow~	2.5
magiczn~	2.5
boski	2.5
boska	2.5
boskie	2.5
bosko	2.5
boskiego	2.5
boskiej	2.5
niebiańsk~	2.5
anielsk~	2.5
niezapomnian~	2.5
niepowtarzaln~	2.5
niedościgniony	2.5
bezbłędn~	2.5
obłędny	2.5
obłędna	2.5
obłędne	2.5
obłędnie	2.5
epick~	2.5
kapitaln~	2.5
legendarn~	2.5
kultow~	2.5
najwspanialsz~	2.5
najpiękniejsz~	2.5
najcudowniejsz~	2.5
najukochańsz~	2.5
najlepsz~	1.5
najlepiej	0.8
najfajniejsz~	2.5
najmilsz~	2.5
najsłodsz~	2.5
świetn~	2
swietn~	2
super	2
superowy	2
superowa	2
superowo	2
superancko	2
ekstra	2
klasa światowa	2
światowa klasa	2
światowej klasy	2
piękn~	2
piekn~	2
przepiękn~	2
przepiekn~	2
śliczn~	2
prześliczn~	2
uroczy	2
urocza	2
urocze	2
uroczo	2
uroczych	2
uroku	2
urokliw~	2
słodki	2
słodka	2
słodkie	2
słodko	2
słodziak~	2
rozkoszn~	2
przesłodk~	2
smaczn~	2
pyszn~	2
przepyszn~	2
pychota	2
mniam	2
mniami	2
mniamuśne	2
palce lizać	2
niebo w gębie	2
wyśmienit~	2
elegancki	2
elegancka	2
eleganckie	2
elegancko	2
szykown~	2
stylow~	2
imponując~	2
inspirując~	2
porywając~	2
wciągając~	2
fascynując~	2
ekscytując~	2
emocjonując~	2
pasjonując~	2
wzruszając~	2
poruszając~	2
zabawn~	2
przezabawn~	2
dowcipn~	2
błyskotliw~	2
utalentowan~	2
zdoln~	2
uzdolnion~	2
odważn~	2
bohatersk~	2
waleczn~	2
szlachetn~	2
wielkoduszn~	2
hojn~	2
dobroduszn~	2
troskliw~	2
opiekuńcz~	0.7
serdeczn~	2
życzliw~	2
godny podziwu	2
godna podziwu	2
godne podziwu	2
wzorow~	2
wartościow~	2
bezcenn~	2
nieoceniony	2
nieoceniona	2
dobry	0.8
dobra robota	1.5
dobra jakość	1.5
dobre	0.8
dobrego	0.8
dobrej	0.8
dobrych	0.8
dobrze	0.8
dobrze zrobione	1.5
bardzo dobry	1.5
bardzo dobra	1.5
bardzo dobre	1.5
bardzo dobrze	1.5
całkiem dobre	1.5
całkiem nieźle	1.5
całkiem niezłe	1.5
całkiem fajne	1.5
niezły	1.5
niezła	1.5
niezłe	1.5
nieźle	1.5
lepszy	0.8
lepsza	0.8
lepsze	0.8
lepiej	0.8
coraz lepiej	1.5
dużo lepiej	1.5
znacznie lepiej	1.5
fajny	1.5
fajna	1.5
fajne	1.5
fajnie	1.5
fajnego	1.5
fajnej	1.5
fajnych	1.5
fajnych ludzi	1.5
fajowy	1.5
fajowo	1.5
fajniutk~	1.5
fajniuśk~	1.5
miły	1.5
miła	1.5
miłe	1.5
miło	1.5
miłego	1.5
miłej	1.5
miłych	1.5
milutk~	1.5
milusi~	1.5
przemił~	1.5
przyjemn~	1.5
sympatyczn~	1.5
ładny	1.5
ładna	1.5
ładne	1.5
ładnie	1.5
ładnych	1.5
ładniutk~	1.5
przystojn~	1.5
atrakcyjn~	1.5
zgrabn~	1.5
przyjazn~	1.5
przyjaźnie	1.5
uprzejm~	1.5
kulturaln~	0.8
uczciw~	1.5
szczery	1.5
szczera	1.5
szczere	1.5
szczerość	1.5
lojaln~	1.5
wiern~	1.5
mądry	1.5
mądra	1.5
mądre	1.5
mądrze	1.5
mądrego	1.5
mądrych	1.5
mądrość	1.5
inteligentn~	1.5
bystry	1.5
bystra	1.5
rozsądn~	1.5
rozważn~	1.5
sensown~	1.5
trafnie	1.5
trafne	1.5
trafna uwaga	1.5
trafiony prezent	1.5
kreatywn~	1.5
pomysłow~	1.5
innowacyjn~	1.5
nowatorsk~	1.5
obiecując~	1.5
budując~	1.5
motywując~	1.5
zmotywowan~	1.5
pozytywn~	1.5
optymistyczn~	1.5
pożyteczn~	1.5
użyteczn~	1.5
przydatn~	1.5
skuteczn~	1.5
efektown~	1.5
rzeteln~	1.5
niezawodn~	1.5
wygodn~	1.5
komfortow~	1.5
przytuln~	1.5
klimatyczn~	1.5
nastrojow~	1.5
relaksując~	1.5
odprężając~	1.5
kojąc~	1.5
satysfakcjonując~	1.5
zadowalając~	1.5
opłaca się	1.5
warto	0.8
warto zobaczyć	1.5
warto przeczytać	1.5
warto było	1.5
wart zobaczenia	1.5
warta uwagi	1.5
warte uwagi	1.5
wart polecenia	1.5
godn~	0.8
godny polecenia	1.5
godna polecenia	1.5
godne polecenia	1.5
polecam	1.5
gorąco polecam	1.5
serdecznie polecam	1.5
szczerze polecam	1.5
zdecydowanie polecam	1.5
polecam każdemu	1.5
polecam bardzo	1.5
bardzo polecam	1.5
mocno polecam	1.5
polecanko	1.5
polecajka	1.5
# --- pochwała: slang i mowa potoczna ---
zajebist~	2.5
zajebiscie	2.5
zajebiście	2.5
zarąbist~	2.5
zarąbiście	2.5
zajefajn~	2.5
wyjebist~	2.5
odjazdow~	2.5
odjazd	2.5
odlotow~	2.5
czadow~	2.5
bombow~	2.5
petarda	1.5
ale ogień	2.5
sztos	2.5
sztosik	2.5
sztosiwo	2.5
sztos totalny	2.5
totalny sztos	2.5
mega sztos	2.5
sztosy	2.5
miazga	1
ale miazga	2.5
miodzio	2.5
miód malina	2.5
miód na serce	2.5
miód na uszy	2.5
cud miód	2.5
cud miód malina	2.5
wypas	2.5
wypasion~	2.5
full wypas	2.5
bajka	1
jak z bajki	2.5
po prostu bajka	2.5
kozak	1
kozacko	2.5
kozacki	2.5
kozacka	2.5
kozackie	2.5
rządzicie	2.5
wymiatasz	2.5
wymiata	2.5
wymiatają	2.5
wymiatacie	2.5
gniecie system	2.5
rozwala system	2.5
rozjebał system	2.5
robi robotę	2.5
robi wrażenie	2.5
robi wielkie wrażenie	2.5
zrobił robotę	2.5
urywa dupę	2.5
dupę urywa	2.5
urywa głowę	2.5
szczęka opada	2.5
szczęka mi opadła	2.5
opad szczęki	2.5
wbija w fotel	2.5
wbiło w fotel	2.5
wgniata w fotel	2.5
ciarki	2.5
mam ciarki	2.5
ciary	2.5
ciary na plecach	2.5
gęsia skórka	2.5
mistrz	2.5
mistrzu	2.5
mistrzyni	2.5
mistrzowie	2.5
mistrz świata	2.5
goat	2.5
legenda	1
żywa legenda	2.5
geniusz	1
geniusza	2.5
geniuszu	2.5
talent	1
talentu	1
wielki talent	2.5
złoto	1.5
czyste złoto	2.5
szczere złoto	2.5
złoty człowiek	2.5
złota kobieta	2.5
perełka	2.5
perełki	2.5
perła	2.5
cudo	2.5
cudeńko	2.5
cudeńka	2.5
cuda	1
klejnot	2.5
skarb	2.5
skarby	2.5
skarbie	2.5
skarbeńku	2.5
petarda roku	2.5
hit	1
hicior	2.5
hitem	1
hit sezonu	2.5
mega hit	2.5
bestseller	1
mega	2
mega fajnie	2
mega fajny	2
mega dobry	2
mega dobre	2
megaaa	2
mega spoko	2
giga dobre	2
spoko	2
spoczko	2
spox	2
na luzie	2
luzik	2
pełen luz	2
git	2
gitara	2
gites	2
gitez	2
gites majonez	2
elegansko	2
pierwsza klasa	2
klasa sama w sobie	2
pełna klasa	2
top	1
topka	2
topowy	2
topowa	2
toppp	2
tip top	2
pierwszorzędn~	2
najwyższej klasy	2
najwyższy poziom	2
wysoki poziom	2
wysokiej klasy	2
nice	2
najs	2
noice	2
cool	2
propsy	2
propsuję	2
props	2
szacun	2
szacuneczek	2
szacunek	1
wielki szacunek	2
pełen szacunek	2
ogromny szacunek	2
mega szacun	2
czapki z głów	2
chapeau bas	2
respekt	2
respect	2
ukłony	2
ukłony do ziemi	2
kłaniam się nisko	2
chylę czoła	2
pełen podziwu	2
pełna podziwu	2
pełny podziw	2
podziwiam	2
podziwia	2
podziw	2
podziwu	2
podziwiać	2
w podziwie	2
kocur	2
kozaki	2
mocarz	2
mocarna	2
przekozak	2
przekozacki	2
przekot	2
gościu mistrz	2
król życia	2
królowa	2
królowa jest jedna	2
bohater	2
bohaterowie	2
bohaterka	2
bohaterki	2
bohaterstwo	2
bohaterów	2
świetna robota	2
kawał dobrej roboty	2
kawał świetnej roboty	2
super robota	2
niezła robota	2
piękna robota	2
brawo	2
brawa	2
brawko	2
brawooo	2
brawissimo	2
wielkie brawa	2
gromkie brawa	2
duże brawa	2
brawo ty	2
brawo my	2
brawo wy	2
brawo panowie	2
brawo dziewczyny	2
brawo chłopaki	2
owacje	2
owacja	2
owacje na stojąco	2
oklaski	2
gg	2
ggwp	2
dobrze powiedziane	2
pięknie powiedziane	2
ładnie powiedziane	2
w punkt	2
w samo sedno	2
święte słowa	2
złote słowa	2
mądre słowa	2
mądrego to i miło	2
sama prawda	2
prawda to	2
prawdziwe słowa	2
zgadzam się	1
zgadzam sie	1
w pełni się zgadzam	2
całkowicie się zgadzam	2
pełna zgoda	2
zgoda w 100	2
masz rację	2
ma pan rację	2
ma pani rację	2
święta racja	2
podpisuję się	2
podpisuję się pod	2
popieram	2
popieramy	2
poparcie pełne	2
jestem za	2
jestem fanem	2
jestem fanką	2
wielki fan	2
wielka fanka	2
ulubion~	2
ulubieniec	2
ulubienica	2
ulubieńcy	2
faworyt	2
mój faworyt	2
moja faworytka	2
kiciuś	2
piesełek	2
słodziaczek	2
słodziutk~	2
przystojniak	2
ciacho	2
milusińscy	2
kochaniutk~	2
# --- miłość, czułość, wdzięczność ---
kocham	2.5
kocha	2.5
kochasz	2.5
kochamy	2.5
kochacie	2.5
kochają	2.5
kocham cię	2.5
kocham cie	2.5
kocham was	2.5
kocham to	2.5
kocham ten	2.5
kocham ją	2.5
kocham go	2.5
kocham życie	2.5
kocham najmocniej	2.5
bardzo kocham	2.5
kochan~	2.5
kochać	2.5
kochaj	2.5
pokochał~	2.5
pokocha~	2.5
ukochan~	2.5
zakochan~	2.5
zakochał~	2.5
zakochać	2.5
zakocham	2.5
zakochuj~	2.5
miłość	2.5
miłości	2.5
miłością	2.5
milosc	2.5
miłość mojego życia	2.5
miłością mojego życia	2.5
uwielbi~	2.5
uwielbia~	2.5
uwielbien~	2.5
ubóstwi~	2.5
ubóstwia~	2.5
wielbi~	2.5
szaleję za	2.5
oszalałam na punkcie	2.5
zwariowałam na punkcie	2.5
love	2.5
lowe	2.5
lovki	2.5
lofki	2.5
kcm	2.5
kckc	2.5
kocham kocham	2.5
<3 kocham	2.5
love you	2.5
luv	2.5
lubię	2
lubie	2
lubimy	2
lubi to	2
bardzo lubię	2
lubię to	2
bardzo lubie	2
lubiłam	2
lubiłem	2
polubił~	2
podoba mi się	2
podoba mi sie	2
podoba się	2
podobało	2
podobała się	2
podobał się	2
podobało mi się	2
bardzo mi się podoba	2
mega mi się podoba	2
spodobał~	2
przypadł do gustu	2
przypadła do gustu	2
przypadło do gustu	2
zachwyc~	2
zachwycon~	2
zachwyt	2
zachwytu	2
zachwytów	2
w zachwycie	2
oczarowan~	2
oczarował~	2
urzekł~	2
urzeczon~	2
zauroczon~	2
zauroczył~	2
zafascynowan~	2
pod wrażeniem	2
pod ogromnym wrażeniem	2
pod wielkim wrażeniem	2
buziak	2
buziaki	2
buziaczki	2
buziaczek	2
buźka	2
buzi buzi	2
całus	2
całusy	2
całuski	2
całuję	2
całuje mocno	2
ściskam	2
ściskamy	2
ściskam mocno	2
ściskam cię	2
uściski	2
przytul~	2
tulę	2
tulimy	2
tulasy	2
tule mocno	2
przyjaźń	2
przyjaźni	2
przyjaciel	2
przyjaciele	2
przyjaciółka	2
przyjaciółki	2
przyjaciół	2
czułość	2
czułości	2
czuły	2
czule	2
serce rośnie	2
serce się raduje	2
serducho	2
serduszko	2
serduszka	2
z całego serca	2
całym sercem	2
z serca	2
od serca	2
z głębi serca	2
serce na dłoni	2
złote serce	2
wielkie serce	2
dobre serce	2
dobry człowiek	2
dobra dusza	2
dobrzy ludzie	2
piękni ludzie	2
cudowni ludzie	2
wspaniali ludzie	2
dobroć	2
dobroci	2
dobro wraca	2
solidarność z	2
solidarn~	2
wsparcie	2
wspieram	0.8
wspieramy	0.8
wspieramy was	2
jesteśmy z wami	2
jesteśmy z tobą	2
jestem z tobą	2
jestem z wami	2
murem za	2
stoję murem	2
pasja	0.8
z pasją	2
pasją	0.8
pasjonat	2
dumn~	2
jestem dumna	2
jestem dumny	2
jesteśmy dumni	2
dumna z ciebie	2
dumny z ciebie	2
dumni z was	2
taka dumna	2
taki dumny	2
duma	2
dumą	2
duma rozpiera	2
rozpiera mnie duma	2
powód do dumy	2
dziękuję	2
dziekuje	2
dziękuje	2
dziękujemy	2
dziekujemy	2
dziękuję bardzo	2
bardzo dziękuję	2
dziękuję ci	2
dziękuję wam	2
dziękuję wszystkim	2
dziękuję za wszystko	2
serdecznie dziękuję	2
serdecznie dziękujemy	2
z serca dziękuję	2
ślicznie dziękuję	2
pięknie dziękuję	2
gorąco dziękuję	2
dziękować	2
dziękowanie	2
podziękowania	2
podziękowań	2
wielkie podziękowania	2
serdeczne podziękowania	2
podziękował~	2
dzięki	2
dzieki	2
dzięki wielkie	2
wielkie dzięki	2
dzięki bardzo	2
dzięks	2
dzięki za wszystko	2
dzięki tobie	2
dzięki wam	2
dzięki bogu	2
dziena	2
dzienki	2
dzk	2
dzięksy	2
thx	2
thanks	2
wdzięczn~	2
jestem wdzięczna	2
jestem wdzięczny	2
jesteśmy wdzięczni	2
doceniam	2
doceniamy	2
docenić	2
doceniam to	2
bardzo doceniam	2
bóg zapłać	2
chwała bohaterom	2
chwała bogu	2
miło z twojej strony	2
miło z waszej strony	2
miło mi	2
bardzo mi miło	2
miło słyszeć	2
miło czytać	2
miło widzieć	2
miło popatrzeć	2
miło było	2
miło wspominam	2
aż miło	2
aż miło patrzeć	2
# --- uzupełnienie form ---
wyjątkowy	1.8
wyjątkowa	1.8
wyjątkowe	1.8
wyjątkowych	1.8
wyjątkowego	1.8
dzielny	1.8
dzielna	1.8
dzielni	1.8
dzielnie	1.8
pomocny	1.8
pomocna	1.8
pomocne	1.8
pomocni	1.8
oryginalny pomysł	1.8
ciepło na serduchu	1.8
# --- radość, oczekiwanie, śmiech, życzenia ---
szczęśliw~	2.3
szczesliw~	2.3
przeszczęśliw~	2.3
najszczęśliwsz~	2.3
szczęście	2.3
szczęścia	2.3
na szczęście	2.3
co za szczęście	2.3
szczęściar~	2.3
radość	2.3
radości	2.3
radością	2.3
radosn~	2.3
radośnie	2.3
z radością	2.3
łzy radości	2.3
łzy szczęścia	2.3
łzy wzruszenia	2.3
płaczę ze szczęścia	2.3
płacz ze szczęścia	2.3
skaczę z radości	2.3
skakać z radości	2.3
oszalałam ze szczęścia	2.3
cieszę się	2.3
ciesze się	2.3
ciesze sie	2.3
cieszymy się	2.3
cieszy mnie	2.3
cieszę	2.3
tak się cieszę	2.3
bardzo się cieszę	2.3
mega się cieszę	2.3
ogromnie się cieszę	2.3
cieszy	2.3
cieszmy się	2.3
ucieszył~	2.3
ucieszon~	2.3
uradowan~	2.3
rozradowan~	2.3
wniebowzię~	2.3
w siódmym niebie	2.3
siódme niebo	2.3
nie posiadam się	2.3
euforia	2.3
euforii	2.3
euforyczn~	2.3
ekstaz~	2.3
błogość	2.3
błogo	2.3
błogi	2.3
błogie	2.3
raj na ziemi	2.3
rajsk~	2.3
marzenie spełnione	2.3
spełnione marzenie	2.3
spełnione marzenia	2.3
marzenia się spełniają	2.3
spełniam marzenia	2.3
spełnienie marzeń	2.3
najpiękniejszy dzień	2.3
najlepszy dzień	2.3
najlepszy dzień w	2.3
oby więcej takich	2.3
byle więcej takich	2.3
chcę więcej	2.3
nie mogę się doczekać	2
nie moge sie doczekac	2
nie możemy się doczekać	2
nie mogłam się doczekać	2
doczekać się nie mogę	2
czekam z niecierpliwością	2
z niecierpliwością	2
odliczam dni	2
już niedługo urlop	2
nareszcie	2
no nareszcie	2
nareszcie weekend	2
wreszcie weekend	2
w końcu weekend	2
w końcu urlop	2
wreszcie urlop	2
w końcu wolne	2
wreszcie wolne	2
wreszcie piątek	2
piątek piąteczek piątunio	2
piątunio	2
piąteczek	2
weekendzik	2
weekend	0.8
urlop	0.8
urlopik	2
wakacje	0.8
wakacyjn~	2
jaram się	2
jaram sie	2
jaramy się	2
jara mnie	2
ekscytacja	2
podekscytowan~	2
podjaran~	2
hype	2
hajp	2
zahajpowan~	2
hajpuję	2
hajpuje	2
zmotywowany	2
zmotywowana	2
motywacja na 100	2
pełna energii	2
pełen energii	2
pełna optymizmu	2
optymizm	0.8
optymizmu	2
optymist~	2
entuzjazm	2
entuzjast~	2
z entuzjazmem	2
dobry humor	2
świetny humor	2
humor dopisuje	2
dobry nastrój	2
dobre wibracje	2
pozytywne wibracje	2
good vibes	2
pozytywna energia	2
relaks	2
relaksik	2
relaksuję	2
chill	2
chillout	2
chilluję	2
czilera	2
cziluje	2
odpoczyn~	2
wypoczęt~	2
wyluzowan~	2
spokój ducha	2
błogi spokój	2
błogie lenistwo	2
ulga	0.8
ulgą	2
co za ulga	2
ulżyło	2
ulżyło mi	2
kamień z serca	2
uff	2
ufff	2
uśmiech	2
uśmiechy	2
uśmiecham	2
uśmiechnięt~	2
uśmiechu	2
uśmiechem	2
uśmiech od ucha	2
uśmiechnij się	2
banan na twarzy	2
banan na twarzy od	2
poprawia humor	2
poprawił mi humor	2
poprawiło mi humor	2
poprawia nastrój	2
zrobiło mi dzień	2
zrobiłeś mi dzień	2
robi dzień	2
dzień zrobiony	2
made my day	2
wzruszyłam się	2
wzruszyłem się	2
wzruszył~	2
wzruszeni~	2
popłakałam się ze śmiechu	2
się wzruszyłam	2
hurra	2
hura	2
huraaa	2
hurraaa	2
jupi	2
jupii	2
jupiii	2
juhu	2
juhuu	2
juhuuu	2
jeeej	2
yay	2
yaay	2
jeee	2
yeah	2
yes yes yes	2
yesss	2
yess	2
taaak	2
taaaak	2
taaaaak	2
wow	2
woow	2
wooow	2
łał	2
łaał	2
łoł	2
och jak pięknie	2
awww	2
aww	2
awwww	2
ojej jakie	2
ojeju jakie	2
alleluja	2
hallelujah	2
o matko jakie	2
jezu jakie piękne	2
hip hip hurra	2
olé	2
no i pięknie	2
i o to chodzi	2
o to chodzi	2
o to chodziło	2
i to rozumiem	2
to ja rozumiem	2
to mi się podoba	2
to lubię	2
udało się	2
udało mi się	2
udalo sie	2
uda się	2
udany	2
udana	2
udane	2
udanego	2
udanej	2
udanych	2
super wiadomość	2
dobra wiadomość	2
dobre wieści	2
świetna wiadomość	2
świetne wieści	2
wspaniała wiadomość	2
wspaniałe wieści	2
cudowna wiadomość	2
super wieści	2
wszystkiego najlepszego	2
wszystkiego dobrego	2
wszystkiego naj	2
najlepszego	2
sto lat	2
100 lat	2
100lat	2
najlepsze życzenia	2
najserdeczniejsze życzenia	2
serdeczne życzenia	2
życzenia urodzinowe	2
urodziny	2
urodzin	2
urodzinki	2
urodzinow~	2
imieniny	2
imienin	2
solenizant~	2
jubilat~	2
rocznica ślubu	2
wesołych świąt	2
spokojnych świąt	2
zdrowych i wesołych	2
radosnych świąt	2
pogodnych świąt	2
wesołego alleluja	2
smacznego jajka	2
szczęśliwego nowego roku	2
dosiego roku	2
do siego roku	2
udanego sylwestra	2
miłego dnia	2
miłego dzionka	2
miłego wieczoru	2
miłego popołudnia	2
miłego weekendu	2
miłej niedzieli	2
miłej soboty	2
miłej nocy	2
udanego dnia	2
udanego weekendu	2
udanego urlopu	2
udanej zabawy	2
dobrego dnia	2
pięknego dnia	2
cudownego dnia	2
dobranoc	0.8
dobrej nocy	2
słodkich snów	2
kolorowych snów	2
śpij dobrze	2
dzień doberek	2
na zdrowie	2
zdrówka	2
zdróweczka	2
zdrówko	2
dużo zdrówka	2
dużo zdrowia	2
szybkiego powrotu do zdrowia	2
wracaj do zdrowia	2
wracaj szybko	2
powodzenia	2
powodzonka	2
trzymam kciuki	2
trzymamy kciuki	2
kciuki zaciśnięte	2
kciuki	2
kciuki w górę	2
połamania pióra	2
połamania nóg	2
będzie dobrze	2
wszystko będzie dobrze	2
dasz radę	2
dacie radę	2
damy radę	2
wierzę w ciebie	2
wierzę w was	2
wierzymy w was	2
do boju	2
do boju polsko	2
polska gola	2
polska gurom	2
gurom	2
szerokiej drogi	2
udanej podróży	2
bezpiecznej podróży	2
udanego lotu	2
witaj	0.8
witamy na pokładzie	2
witaj w domu	2
witaj na świecie	2
serdecznie witamy	2
zapraszam serdecznie	2
serdecznie zapraszam	2
serdecznie zapraszamy	2
serdecznie pozdrawiam	2
pozdrawiam serdecznie	2
pozdrowienia	2
pozdrawiam	0.8
pozdrawiamy	0.8
pozdro	2
pozdrówki	2
ciepło pozdrawiam	2
gratulacje	2
gratulacjee	2
gratuluję	2
gratuluje	2
gratulujemy	2
gratki	2
gratsy	2
grats	2
gratulejszyn	2
gratulował~	2
gratulowa~	2
serdeczne gratulacje	2
wielkie gratulacje	2
ogromne gratulacje	2
moje gratulacje	2
haha	0.8
hahaha	0.8
hahahaha	0.8
hahah	0.8
hahahah	0.8
hehe	0.8
hehehe	0.8
heheszki	0.8
hihi	0.8
hihihi	0.8
hyhy	0.8
lol	0.8
lool	0.8
rotfl	0.8
xd	0.8
xdd	0.8
xddd	0.8
xdddd	0.8
xdxd	0.8
beka	0.8
ale beka	0.8
bekę	0.8
beczka śmiechu	0.8
kisnę	0.8
kisne	0.8
kwiczę	0.8
kwicze	0.8
turlam się	0.8
turlam się ze śmiechu	0.8
sikam ze śmiechu	0.8
płaczę ze śmiechu	0.8
płacze ze śmiechu	0.8
umieram ze śmiechu	0.8
uśmiałam się	0.8
uśmiałem się	0.8
uśmiał~	0.8
śmiech	0.8
śmiechu	0.8
śmiechłem	0.8
śmiechłam	0.8
śmiechłam mocno	0.8
śmieję się	0.8
śmieje się	0.8
smieje sie	0.8
leżę i kwiczę	0.8
rozwala mnie	0.8
rozbawił~	0.8
rozbawion~	0.8
rozbroił~	0.8
rozbrajając~	0.8
ubaw	0.8
ubaw po pachy	0.8
mamy ubaw	0.8
świetna zabawa	0.8
dobra zabawa	0.8
super zabawa	0.8
przednia zabawa	0.8
bawimy się	0.8
dobrze się bawię	0.8
dobrze się bawiłam	0.8
dobrze się bawiliśmy	0.8
świetnie się bawiłam	0.8
świetnie się bawiliśmy	0.8
bawcie się dobrze	0.8
baw się dobrze	0.8
imprezka	0.8
imprezka udana	0.8
poczucie humoru	0.8
# --- sukcesy, wydarzenia, sport, polityka, technika, telewizja (pozytywne) ---
wygrana	0.8
wygrane	0.8
wygrali	2.2
wygraliśmy	2.2
wygraliśmy mecz	2.2
wygrałam	2.2
wygrałem	2.2
wygrał	0.8
wygrała	0.8
wygrać	0.8
wygrywam	2.2
wygrywamy	2.2
wygrywa	0.8
zwycięstwo	2.2
zwycięstwa	2.2
zwycięstwem	2.2
zwycięsk~	2.2
zwycięzc~	2.2
zwycięż~	2.2
zwyciężyl~	2.2
triumf	2.2
triumfu	2.2
triumfuje	2.2
triumfator~	2.2
mistrzostwo świata	2.2
mistrz olimpijski	2.2
mistrzyni olimpijska	2.2
mistrz polski	2.2
mistrzem polski	2.2
mistrzem świata	2.2
mistrzostwo polski	2.2
mistrzem olimpijskim	2.2
złoty medal	2.2
srebrny medal	2.2
brązowy medal	2.2
złoto dla polski	2.2
medalist~	2.2
medal dla polski	2.2
mamy to	2.2
mamy medal	2.2
mamy złoto	2.2
mamy finał	2.2
mamy awans	2.2
awans	0.8
awansu	0.8
awansowal~	2.2
awansował	2.2
jesteśmy w finale	2.2
rekord świata	2.2
rekord polski	2.2
rekord życiowy	2.2
życiówka	2.2
gool	2.2
goool	2.2
gooool	2.2
goooool	2.2
goooooool	2.2
golazo	2.2
ale gol	2.2
co za gol	2.2
piękny gol	2.2
cudowny gol	2.2
co za bramka	2.2
piękna bramka	2.2
ale bramka	2.2
ale akcja	2.2
co za akcja	2.2
co za mecz	2.2
ale mecz	2.2
piękny mecz	2.2
świetny mecz	2.2
dobry mecz	2.2
wspaniały mecz	2.2
cudowny mecz	2.2
co za comeback	2.2
comeback	2.2
hat-trick	2.2
hattrick	2.2
klasyczny hat-trick	2.2
trzy punkty	2.2
3 punkty	2.2
komplet punktów	2.2
utrzymanie w lidze	2.2
mamy utrzymanie	2.2
sukces	2.2
sukcesy	2.2
sukcesu	2.2
sukcesów	2.2
sukcesem	2.2
osiągnięcie	2.2
osiągnięcia	2.2
wielki sukces	2.2
ogromny sukces	2.2
przełom	2.2
przełomow~	2.2
kamień milowy	2.2
co za występ	2.2
świetny występ	2.2
świetna forma	2.2
życiowa forma	2.2
w życiowej formie	2.2
życiowy mecz	2.2
mecz życia	2.2
obroniony karny	2.2
co za obrona	2.2
co za parada	2.2
wyróżnien~	2.2
wyróżnion~	2.2
nagrodzon~	2.2
laureat~	2.2
zdałam	2
zdałem	2
zdałam egzamin	2
zdałem egzamin	2
zdana matura	2
matura zdana	2
egzamin zdany	2
sesja zdana	2
zdane prawko	2
mam prawko	2
obroniłam się	2
obroniłem się	2
obroniłam pracę	2
magisterka obroniona	2
dostałem się	2
dostałam pracę	2
dostałem pracę	2
dostałam awans	2
podwyżka dla mnie	2
dostałam podwyżkę	2
dostałem podwyżkę	2
ślub	0.8
zaręczyn~	2
zaręczył~	2
zaręczona	2
oświadczyny	2
oświadczył się	2
powiedziała tak	2
nowożeńc~	2
młoda para	2
miesiąc miodowy	2
jestem w ciąży	2
będę mamą	2
będę tatą	2
zostałam mamą	2
zostałem tatą	2
zostałam ciocią	2
zostałem wujkiem	2
narodziny	2
urodził się zdrowy	2
urodziła się zdrowa	2
witaj maluszku	2
prezent	0.8
prezenty	0.8
prezencik	2
prezentów	2
niespodzianka	2
miła niespodzianka	2
miłe zaskoczenie	2
pozytywne zaskoczenie	2
pozytywnie zaskoczon~	2
mile zaskoczon~	2
pozytywnie mnie zaskoczył	2
wyzdrowiał~	2
wyzdrowieć	2
cały i zdrowy	2
cała i zdrowa	2
cali i zdrowi	2
uratowan~	2
uratował~	2
ocalon~	2
ocalał~	2
ocalili	2
bezpieczna przystań	2
odnalazł się	2
odnalazła się	2
znalazł dom	2
znalazła dom	2
uwolniony	2
uwolniona	2
uwolnieni	2
świętujemy	2
świętuję	2
świętuje	2
świętować	2
toast	0.8
świętowanie	2
impreza życia	2
dobry pomysł	1.6
świetny pomysł	1.6
super pomysł	1.6
genialny pomysł	1.6
znakomity pomysł	1.6
piękny gest	1.6
wspaniały gest	1.6
super gest	1.6
piękna inicjatywa	1.6
świetna inicjatywa	1.6
super inicjatywa	1.6
szczytny cel	1.6
piękna sprawa	1.6
super sprawa	1.6
fajna sprawa	1.6
świetna sprawa	1.6
dobra sprawa	1.6
fajna akcja	1.6
super akcja	1.6
świetna akcja	1.6
fajny film	1.6
świetny film	1.6
dobry film	1.6
super film	1.6
piękny film	1.6
najlepszy film	1.6
fajny serial	1.6
świetny serial	1.6
najlepszy serial	1.6
najlepszy odcinek	1.6
świetny odcinek	1.6
super odcinek	1.6
dobry serial	1.6
dobra książka	1.6
świetna książka	1.6
piękna książka	1.6
super książka	1.6
nie mogłam się oderwać	1.6
nie można się oderwać	1.6
ciężko się oderwać	1.6
pochłonęłam	1.6
jednym tchem	1.6
wciągnęła mnie	1.6
wciągnął mnie	1.6
wciągnęło mnie	1.6
świetna płyta	1.6
świetna piosenka	1.6
piękna piosenka	1.6
piękny utwór	1.6
piękny głos	1.6
wpada w ucho	1.6
w zapętleniu	1.6
na zapętleniu	1.6
na repeacie	1.6
świetny koncert	1.6
super koncert	1.6
niesamowity koncert	1.6
piękny koncert	1.6
koncert życia	1.6
co za koncert	1.6
ale koncert	1.6
co za głos	1.6
co za talent	1.6
co za widok	1.6
co za widoki	1.6
piękny widok	1.6
piękne widoki	1.6
piękne zdjęcie	1.6
piękne zdjęcia	1.6
super zdjęcie	1.6
super fotka	1.6
piękne wspomnienia	1.6
miłe wspomnienia	1.6
cudowne wspomnienia	1.6
fajnie spędzony czas	1.6
miło spędzony czas	1.6
cudowny czas	1.6
piękny czas	1.6
piękny dzień	1.6
cudowny dzień	1.6
super dzień	1.6
udany dzień	1.6
dobry dzień	1.6
fajny dzień	1.6
piękna pogoda	1.6
cudowna pogoda	1.6
pogoda marzenie	1.6
słoneczko	1.6
słonecznie	1.6
piękny zachód słońca	1.6
super ludzie	1.6
fajni ludzie	1.6
fajne miejsce	1.6
cudowne miejsce	1.6
klimatyczne miejsce	1.6
magiczne miejsce	1.6
świetna atmosfera	1.6
super atmosfera	1.6
fajna atmosfera	1.6
atmosfera niesamowita	1.6
cudowna atmosfera	1.6
super klimat	1.6
świetny klimat	1.6
fajny klimat	1.6
miła obsługa	1.6
świetna obsługa	1.6
super obsługa	1.6
przemiła obsługa	1.6
szybka dostawa	1.6
szybka wysyłka	1.6
ekspresowa dostawa	1.6
ekspresowa wysyłka	1.6
działa super	1.6
działa świetnie	1.6
działa idealnie	1.6
działa bez zarzutu	1.6
bez zarzutu	1.6
śmiga aż miło	1.6
hula aż miło	1.6
płynnie działa	1.6
warte swojej ceny	1.6
wart swojej ceny	1.6
warte każdej złotówki	1.6
wart każdej złotówki	1.6
dobra cena	1.6
super cena	1.6
świetna cena	1.6
mega okazja	1.6
okazja życia	1.6
strzał w dziesiątkę	1.6
strzał w 10	1.6
dziesięć na dziesięć	1.6
10/10	1.6
10 na 10	1.6
pięć gwiazdek	1.6
5 gwiazdek	1.6
piątka z plusem	1.6
szóstka z plusem	1.6
piona	1.6
pioneczka	1.6
piąteczka	1.6
przybijam piątkę	1.6
bez wad	1.6
nie ma wad	1.6
dobra decyzja	1.6
świetna decyzja	1.6
słuszna decyzja	1.6
bardzo słusznie	1.6
słuszn~	1.6
krok naprzód	1.6
krok w dobrą stronę	1.6
dobry kierunek	1.6
w dobrym kierunku	1.6
postęp	0.8
postępy	1.6
duży postęp	1.6
poprawa	0.8
poprawił się	1.6
lepsze jutro	1.6
nadzieja	0.8
nadzieję	0.8
nadziei	0.8
jest nadzieja	1.6
daje nadzieję	1.6
światełko w tunelu	1.6
promyk nadziei	1.6
sprawiedliwość	0.8
sprawiedliwości stało się	1.6
stało się zadość	1.6
wolność	0.8
pokój na świecie	1.6
odwaga	0.8
świetne przemówienie	1.6
piękne przemówienie	1.6
mocne przemówienie	1.6
mąż stanu	1.6
prawdziwy lider	1.6
daje do myślenia	1.6
inspiracja	0.8
inspiracją	1.6
inspiruje	1.6
inspirujesz	1.6
motywujesz	1.6
zmotywowało mnie	1.6
natchnął	1.6
natchnienie	1.6
siła kobiet	1.6
duża klasa	1.6
z klasą	1.6
z honorem	1.6
honor	0.8
honorowo	1.6
z godnością	1.6
fair play	1.6
brawo pani	1.6
brawo pan	1.6
tak trzymać	1.6
tak trzymaj	1.6
tak trzymajcie	1.6
tak dalej	1.6
oby tak dalej	1.6
rób tak dalej	1.6
dobra passa	1.6
jedziemy dalej	1.6
lecimy po swoje	1.6
robota marzeń	1.6
praca marzeń	1.6
życie jest piękne	1.6
życie jest dobre	1.6
pełnia szczęścia	1.6
żyć nie umierać	1.6
jest pięknie	1.6
jest super	1.6
jest cudownie	1.6
jest zajebiście	1.6
jest dobrze	1.6
jest fajnie	1.6
jest moc	1.6
mam się świetnie	1.6
czuję się świetnie	1.6
czuję się super	1.6
czuję się dobrze	1.6
rozpieszczan~	1.6
rozpieszcza	1.6
rozpieszczać	1.6
dopieszczon~	1.6
dopracowan~	1.6
starann~	1.6
zadowolon~	1.6
zadowolenie	1.6
usatysfakcjonowan~	1.6
satysfakcj~	1.6
ukontentowan~	1.6
spełnion~	1.6
spełnienie	1.6
rozkwit	1.6
rozkwita	1.6
harmonii	1.6
ukojenie	1.6
ukojenia	1.6
błogosław~	1.6
błogosławieństw~	1.6
cudem uratowany	1.6
szczęśliwe zakończenie	1.6
happy end	1.6
happyend	1.6
nie zawiodłam się	1.6
nie zawiódł	1.6
nie zawiodła	1.6
nie zawiedli	1.6
nie zawodzi	1.6
nigdy nie zawodzi	1.6
nie żałuję	1.6
niczego nie żałuję	1.6
nie do pobicia	1.6
nie do podrobienia	1.6
nic dodać nic ująć	1.6
przerosło oczekiwania	1.6
przerósł oczekiwania	1.6
przeszło oczekiwania	1.6
przeszło najśmielsze oczekiwania	1.6
ponad oczekiwania	1.6
lepiej niż myślałam	1.6
lepiej niż się spodziewałam	1.6
nienajgorz~	1.6
nie najgorzej	1.6
całkiem dobrze	1.6
całkiem spoko	1.6
całkiem przyjemnie	1.6
niczego sobie	1.6
całkiem całkiem	1.6
niegłup~	1.6
daje radę	1.6
daje rade	1.6
w porządku	0.8
dobra forma	1.6
nie ma problemu	1.6
bez problemu	1.6
bezproblemow~	1.6
profesjonaln~	1.6
fachow~	1.6
pełen profesjonalizm	1.6
profesjonalizm	1.6
pełna profeska	1.6
profeska	1.6
eksperck~	1.6
komplement	0.8
komplementy	1.6
komplementów	1.6
na medal	1.6
spisał się	1.6
spisała się	1.6
spisali się	1.6
zasłużon~	1.6
zasłużył~	1.6
zasłużyl~	1.6
należało się	1.6
należało mu się	1.6
w pełni zasłużone	1.6
zasłużone zwycięstwo	1.6
dał radę	1.6
dała radę	1.6
daliśmy radę	1.6
dałam radę	1.6
dałem radę	1.6
przeszedł do historii	1.6
# --- krytyka: przymiotniki negatywne ---
okropn~	-2.5
straszny	-2.5
straszna	-2.5
straszne	-2.5
strasznego	-2.5
strasznych	-2.5
potworn~	-2.5
ohydn~	-2.5
ohyda	-2.5
obrzydliw~	-2.5
obrzydlistw~	-2.5
obrzydzenie	-2.5
obrzydza	-2.5
odrażając~	-2.5
wstrętn~	-2.5
odpychając~	-2.5
paskudn~	-2.5
paskudztw~	-2.5
koszmarn~	-2.5
koszmar	-2.5
koszmaru	-2.5
koszmarek	-2.5
tragiczn~	-2.5
tragedia	-2.5
tragedii	-2.5
tragedie	-2.5
katastrof~	-2.5
katastrofaln~	-2.5
fataln~	-2.5
beznadziejn~	-2.5
beznadzieja	-2.5
beznadziejstwo	-2.5
żałosn~	-2.5
żałośnie	-2.5
żenując~	-2.5
żenada	-2.5
żenua	-2.5
żenadą	-2.5
haniebn~	-2.5
hańba	-2.5
hańbą	-2.5
hańby	-2.5
hańbiąc~	-2.5
kompromitując~	-2.5
kompromitacja	-2.5
kompromitacji	-2.5
kompromituj~	-2.5
skandaliczn~	-2.5
skandal	-2.5
skandale	-2.5
skandalu	-2.5
karygodn~	-2.5
niedopuszczaln~	-2.5
niewybaczaln~	-2.5
nikczemn~	-2.5
podły	-2.5
podła	-2.5
podłe	-2.5
podłość	-2.5
podłości	-2.5
nieludzk~	-2.5
bestialsk~	-2.5
bestialstwo	-2.5
barbarzyńsk~	-2.5
barbarzyństwo	-2.5
okrutn~	-2.5
okrucieństw~	-2.5
sadystyczn~	-2.5
bezlitosn~	-2.5
bezduszn~	-2.5
zwyrodnial~	-2.5
wulgarn~	-2.5
chamsk~	-2.5
chamstwo	-2.5
chamstwa	-2.5
rasistowsk~	-2.5
rasizm	-2.5
faszystowsk~	-2.5
faszyst~	-2.5
faszyzm	-2.5
homofob~	-2.5
ksenofob~	-2.5
antysemic~	-2.5
antysemit~	-2.5
seksistowsk~	-2.5
mizogin~	-2.5
zbrodnicz~	-2.5
zbrodni~	-2.5
przerażając~	-2.5
przeraźliw~	-2.5
makabr~	-2.5
makabryczn~	-2.5
drastyczn~	-2.5
wstrząsając~	-2.5
najgorsz~	-2.5
najgorzej	-2.5
zły	-2
złe wieści	-2
złych	-2
gorsz~	-2
gorzej	-2
coraz gorzej	-2
coraz gorszy	-2
dużo gorzej	-2
kiepsk~	-2
kiepściutk~	-2
marny	-2
marna	-2
marne	-2
marnie	-2
marniutk~	-2
słaby	-1.3
słaba	-1.3
słabe	-1.3
słabo	-1.3
słabiutk~	-2
słabizna	-2
słabszy	-1.3
słabsza	-1.3
do bani	-2
do niczego	-2
do dupy	-2
dupny	-2
do kitu	-2
do bólu nudne	-2
lipa	-1
lipny	-2
lipna	-2
lipne	-2
lipnie	-2
lipą	-2
tandet~	-2
badziew~	-2
dziadow~	-2
dziadostwo	-2
chłam	-2
szmelc	-2
szajs	-2
szajsu	-2
bubel	-2
buble	-2
gniot	-2
gnioty	-2
gniotem	-2
porażka	-2
porażki	-2
porażką	-2
totalna porażka	-2
głup~	-2
głupot~	-2
debiln~	-2
debilizm	-2
debilizmu	-2
idiotyczn~	-2
idiotyzm	-2
kretyńsk~	-2
kretynizm	-2
durny	-2
durna	-2
durne	-2
durnych	-2
durnot~	-2
bezmyśln~	-2
bezsensown~	-2
bez sensu	-2
bezsens	-2
bezsensu	-2
nonsens	-2
absurdaln~	-2
absurd	-2
absurdu	-2
absurdy	-2
niedorzeczn~	-2
kuriozaln~	-2
groteskow~	-2
niepoważn~	-2
nieodpowiedzialn~	-2
niekompetent~	-2
niekompetencj~	-2
nieudoln~	-2
nieudan~	-2
nieudaczn~	-2
nieprofesjonaln~	-2
nieuczciw~	-2
niesprawiedliw~	-2
zakłaman~	-2
obłudn~	-2
obłuda	-2
obłudy	-2
hipokryz~	-2
hipokryt~	-2
dwulicow~	-2
fałszyw~	-2
fałsz	-2
fałszu	-2
kłamliw~	-2
kłamstw~	-2
kłami~	-2
kłamca	-2
kłamcy	-2
kłamał~	-2
skorumpowan~	-2
bezczeln~	-2
aroganck~	-2
arogancj~	-2
butny	-2
butna	-2
pyszałkowat~	-2
zadufan~	-2
egoist~	-2
egoizm	-2
egocentry~	-2
samolubn~	-2
pogardliw~	-2
pogard~	-2
niegodziw~	-2
złośliw~	-2
zawistn~	-2
zawiść	-2
zawiści	-2
mściw~	-2
agresywn~	-2
agresja	-2
agresji	-2
brutaln~	-2
toksyczn~	-2
szkodliw~	-2
niebezpieczn~	-2
groźny	-2
groźna	-2
groźne	-2
trując~	-2
zabójcz~	-1
śmierteln~	-2
nudny	-1.5
nudna	-1.5
nudne	-1.5
nudnego	-1.5
nudno	-1.5
nudnawe	-1.5
nudziarz	-1.5
nudziarstwo	-1.5
nuda	-1.5
nudy	-1.5
nudów	-1.5
nudzi	-1.5
nudzę się	-1.5
wieje nudą	-1.5
wieje nuda	-1.5
flaki z olejem	-1.5
przynudza	-1.5
usypiając~	-1.5
męcząc~	-1.5
wykańczając~	-1.5
wyczerpując~	-1.5
irytując~	-1.5
denerwując~	-1.5
wkurzając~	-1.5
wkurwiając~	-1.5
drażniąc~	-1.5
dobijając~	-1.5
przygnębiając~	-1.5
dołując~	-1.5
frustrując~	-1.5
frustracj~	-1.5
rozczarowując~	-1.5
zniechęcając~	-1.5
niepokojąc~	-1.5
alarmując~	-1.5
stresując~	-1.5
stres	-1
stresu	-1
stresuje	-1.5
stresuję	-1.5
uciążliw~	-1.5
upierdliw~	-1.5
nieprzyjemn~	-1.5
niemił~	-1.5
niegrzeczn~	-1.5
nieuprzejm~	-1.5
niekulturaln~	-1.5
nietakt~	-1.5
niesmaczn~	-1.5
niesmak	-1.5
niesmakiem	-1.5
niedobry	-1.5
niedobra	-1.5
niedobre	-1.5
niedobrze	-1.5
bezwartościow~	-1.5
bezużyteczn~	-1.5
nieprzydatn~	-1.5
zbędn~	-1.5
niepotrzebn~	-1.5
nieskuteczn~	-1.5
niedziałając~	-1.5
wadliw~	-1.5
zepsut~	-1.5
popsut~	-1.5
popsuł~	-1.5
zepsuł~	-1.5
uszkodzon~	-1.5
połaman~	-1.5
rozwalon~	-1.5
rozjeban~	-1.5
zjeban~	-1.5
spierdolon~	-1.5
spieprzon~	-1.5
schrzanion~	-1.5
skopan~	-1.5
spaprane	-1.5
spaprali	-1.5
partact~	-1.5
partacz~	-1.5
fuszer~	-1.5
bylejak~	-1.5
byle jak	-1.5
na odwal	-1.5
na odpieprz	-1.5
niedorobion~	-1.5
niedopracowan~	-1.5
przestarzał~	-1.5
przereklamowan~	-1.5
przecenian~	-1.5
przesadzon~	-1.5
przepłacon~	-1.5
przedrożon~	-1.5
za drogo	-1.5
za drogi	-1.5
za drogie	-1.5
strasznie drogo	-1.5
drożyzna	-1.5
drożyzny	-1.5
drożyźnie	-1.5
zdzierstwo	-1.5
brzydk~	-1.5
brudn~	-1.5
brud	-1.5
brudu	-1.5
syf	-1.5
syfu	-1.5
syfem	-1.5
syfiast~	-1.5
śmierdz~	-1.5
smród	-1.5
smrodu	-1.5
zapyzial~	-1.5
obskurn~	-1.5
zaniedban~	-1.5
odstraszając~	-1.5
smutn~	-1.5
smutek	-1.5
smutku	-1.5
posępn~	-1.5
ponur~	-1.5
przykro	-1.5
przykro mi	-1.5
bolesn~	-1.5
boleśnie	-1.5
samotn~	-1.5
rozpaczliw~	-1.5
rozpacz	-1.5
rozpaczy	-1.5
bezradn~	-1.5
bezsiln~	-1.5
pesymist~	-1.5
pesymizm	-1.5
negatywn~	-1.5
niekorzystn~	-1.5
wątpliw~	-1.5
podejrzan~	-1
niejasn~	-1.5
mętn~	-1.5
chaotyczn~	-1.5
bałagan	-1.5
bałaganu	-1.5
chaos	-1.5
chaosu	-1.5
burdel	-1.5
burdelu	-1.5
# --- nienawiść, złość, wyzwiska, przekleństwa ---
nienawidz~	-2.5
nienawidził~	-2.5
nienawiść	-2.5
nienawiści	-2.5
nienawistn~	-2.5
nienawiścią	-2.5
hejt	-2.5
hejtu	-2.5
hejtem	-2.5
hejter	-2.5
hejterzy	-2.5
hejterów	-2.5
hejtuj~	-2.5
gardzę	-2.5
gardze	-2.5
gardzi	-2.5
pogarda	-2.5
brzydzę się	-2.5
brzydze sie	-2.5
brzydzi mnie	-2.5
rzygam	-2.5
rzygać	-2.5
rzygi	-2.5
rzygać się chce	-2.5
rzygać mi się chce	-2.5
chce się rzygać	-2.5
porzyg~	-2.5
wyrzyg~	-2.5
wymioty	-2.5
mdli mnie	-2.5
mdłości	-2.5
niedobrze mi	-2.5
niedobrze się robi	-2.5
wstyd	-2.5
wstydu	-2.5
wstydem	-2.5
co za wstyd	-2.5
wstyd i hańba	-2.5
wstydź się	-2.5
wstydźcie się	-2.5
wstyd mi	-2.5
wstydził~	-2.5
wstydzę się	-2.5
wstyd na cały świat	-2.5
ale wstyd	-2.5
co za hańba	-2.5
skandal i tyle	-2.5
świństw~	-2.5
draństw~	-2.5
łajdactw~	-2.5
bezeceństw~	-2.5
w głowie się nie	-2.5
piekło	-2.5
piekła	-2.5
piekło na ziemi	-2.5
kurw~	-2.5
kurewsk~	-2.5
kurewstwo	-2.5
kurwa mać	-2.5
kurła	-0.7
kurde	-0.7
kurde mol	-0.7
qrwa	-2.5
qwa	-2.5
skurwiel	-2.5
skurwiele	-2.5
skurwysyn~	-2.5
skurwysyństw~	-2.5
chuj	-2.5
chuje	-2.5
chuju	-2.5
chuja	-2.5
chujem	-2.5
chujow~	-2.5
chujnia	-2.5
chujni	-2.5
chuj ci w dupę	-2.5
chuj wam w dupę	-2.5
huj	-2.5
huje	-2.5
hujow~	-2.5
do chuja	-2.5
po chuju	-2.5
ni chuja	-2.5
pierdol~	-2.5
pierdolę to	-2.5
pierdolen~	-2.5
spierdala~	-2.5
wypierdala~	-2.5
odpierdol~	-2.5
odpierdalają	-2.5
popierdol~	-2.5
pierdolnięt~	-2.5
napierdal~	-2.5
opierdol~	-2.5
rozpierdol	-2.5
wpierdol	-2.5
przypierdol~	-2.5
pojeb~	-2.5
pojebało was	-2.5
jebać	-2.5
jebac	-2.5
jebać psy	-2.5
jebie	-2.5
jebią	-2.5
jeban~	-2.5
zajebał~	-2.5
wkurwion~	-2.5
wkurwi~	-2.5
wkurwia mnie	-2.5
wkurw	-2.5
wkurwa	-2.5
przejeban~	-2.5
najeban~	-2.5
wyjebał~	-2.5
wyjebane	-2.5
odjebał~	-2.5
ujebał~	-2.5
dojebał~	-2.5
zjebał~	-2.5
zjebali	-2.5
zjeb	-2.5
zjeby	-2.5
zjebie	-2.5
zjebów	-2.5
jebnięt~	-2.5
pizda	-2.5
pizdy	-2.5
pizdo	-2.5
cipa	-2.5
ciota	-2.5
cioty	-2.5
cwel	-2.5
cwele	-2.5
cwelu	-2.5
kutas	-2.5
kutasy	-2.5
kutasie	-2.5
fiut	-2.5
fiuty	-2.5
szmata	-2.5
szmato	-2.5
szmaciarz	-2.5
szmaciarze	-2.5
dziwka	-2.5
dziwki	-2.5
dziwko	-2.5
sukinsyn~	-2.5
sukinkot	-2.5
bękart	-2.5
gnój	-2.5
gnoje	-2.5
gnoju	-2.5
gnida	-2.5
gnidy	-2.5
gnido	-2.5
ścierwo	-2.5
ścierwa	-2.5
kanalia	-2.5
kanalie	-2.5
menda	-2.5
mendy	-2.5
mendo	-2.5
szuja	-2.5
szuje	-2.5
bydlak	-2.5
bydlaki	-2.5
bydle	-2.5
bydlę	-2.5
padalec	-2.5
zwyrol	-2.5
zwyrole	-2.5
psychol	-2.5
psychole	-2.5
psychopat~	-2.5
sadyst~	-2.5
morderc~	-2.5
bandyt~	-2.5
bandzior~	-2.5
złodziej~	-2.5
oszust~	-2.5
oszuści	-2.5
pedofil~	-2.5
gwałciciel~	-2.5
zdrajc~	-2.5
kanalio	-2.5
śmieć ludzki	-2.5
idź w chuj	-2.5
idź do diabła	-2.5
do diabła	-2.5
zdychaj	-2.5
zdechnij	-2.5
zdychajcie	-2.5
zdechnijcie	-2.5
oby zdechł	-2.5
umrzyj	-2.5
zamknij ryj	-2.5
zamknij mordę	-2.5
zamknij się	-2.5
zamknijcie się	-2.5
stul pysk	-2.5
stul mordę	-2.5
morda w kubeł	-2.5
zawrzyj ryj	-2.5
wal się	-2.5
walcie się	-2.5
goń się	-2.5
odwal się	-2.5
odwalcie się	-2.5
odczep się	-2.5
spadaj	-0.7
spadajcie	-2.5
spieprzaj dziadu	-2.5
spieprza~	-2.5
precz	-1
won	-2.5
wynocha	-2.5
jesteś nikim	-2.5
jesteś zerem	-2.5
jesteś śmieciem	-2.5
śmieciu	-2.5
pocałuj mnie w dupę	-2.5
idiota	-2
idioto	-2
idiotów	-2
idioci	-2
idiotka	-2
idiotki	-2
debil	-2
debile	-2
debilu	-2
debili	-2
debilka	-2
debilem	-2
kretyn	-2
kretyni	-2
kretynów	-2
kretynie	-2
kretynka	-2
imbecyl~	-2
głąb	-2
głąby	-2
matoł	-2
matoły	-2
matołem	-2
matołków	-2
tępak	-2
tępaki	-2
tępy	-2
tępa	-2
tępe	-2
tępota	-2
przygłup	-2
przygłupy	-2
półgłówek	-2
ćwierćinteligent	-2
tuman	-2
tumany	-2
cymbał	-2
cymbały	-2
ciemnogród	-2
ciemnota	-2
ciemniak	-2
pajac	-2
pajace	-2
pajacu	-2
klaun	-2
błazen	-2
błazny	-2
błazenada	-2
błaźni~	-2
cyrk	-1
oszołom	-2
oszołomy	-2
oszołomów	-2
szur	-2
szury	-2
szurów	-2
foliarz	-2
foliarze	-2
płaskoziemc~	-2
świr	-2
świry	-2
świrus	-2
janusz biznesu	-2
janusze	-2
janusze biznesu	-2
cebulak	-2
cebulaki	-2
cebulactwo	-2
wieśniak	-2
wieśniaki	-2
wieśniary	-2
buc	-2
buce	-2
cham	-2
chamy	-2
chamie	-2
chamidło	-2
prostak	-2
prostaki	-2
prostactwo	-2
prymityw	-2
prymitywy	-2
nieuk	-2
nieuki	-2
nierób	-2
nieroby	-2
leser	-2
leń	-1
lenie	-1
leniwy	-2
patol	-2
patola	-2
patole	-2
patologia	-2
patologii	-2
patusy	-2
patus	-2
menel	-2
menele	-2
żul	-2
żule	-2
darmozjad	-2
darmozjady	-2
pasożyt	-1
pasożyty	-1
lizus	-2
lizusy	-2
włazidup~	-2
sprzedawczyk	-2
sprzedawczyki	-2
kapuś	-2
konfident	-2
konfidenci	-2
manipulant	-2
manipulator	-2
manipulatorzy	-2
krętacz	-2
krętacze	-2
kombinator	-2
cwaniak	-2
cwaniaki	-2
cwaniactwo	-2
naciągacz	-2
naciągacze	-2
szarlatan~	-2
pseudoekspert	-2
pseudodziennikarz	-2
pismak	-2
pismaki	-2
szczujnia	-2
gebels	-2
goebbels	-2
naziści	-2
nazist~	-2
komuch	-2
komuchy	-2
komuszek	-2
lewak	-2
lewactwo	-2
lewaki	-2
prawak	-2
prawaki	-2
pisior	-2
pisiory	-2
rasista	-2
rasiści	-2
dyktator	-2
dyktatura	-2
dyktatury	-2
tyran	-2
satrapa	-2
kacyk	-2
mięczak	-2
tchórz	-2
tchórze	-2
tchórzostw~	-2
tchórzliw~	-2
ofiara losu	-2
frajer	-2
frajerzy	-2
frajerów	-2
frajerze	-2
fajfus	-2
frajerstwo	-2
przegryw	-2
przegrywy	-2
loser	-2
pierdoła	-2
pierdoły	-2
ciapa	-2
łamaga	-2
łajza	-2
łajzy	-2
oferma	-2
gamoń	-2
gamonie	-2
ameba	-2
ameby	-2
troll	-2
trolle	-2
ruska onuca	-2
ruskie onuce	-2
onuca	-2
onuce	-2
gówno	-2
gówna	-2
gównem	-2
gówniany	-2
gówniane	-2
gówniana	-2
gówniarz	-2
gówniarze	-2
gówniarstwo	-2
gówno prawda	-2
gówno warte	-2
to gówno	-2
jakieś gówno	-2
kupa gówna	-2
kupę warte	-2
dupa	-2
dupa blada	-2
w dupie	-2
w dupę	-2
w dupie mam	-2
mam w dupie	-2
mam to w dupie	-2
mają nas w dupie	-2
mają w dupie	-2
dupek	-2
dupki	-2
dupku	-2
cholera	-2
cholera jasna	-2
jasna cholera	-2
cholern~	-2
do cholery	-2
psiakrew	-2
psia krew	-2
psiamać	-2
szlag	-2
szlag mnie trafi	-2
szlag mnie trafia	-2
szlag by to	-2
szlag trafił	-2
trafia mnie szlag	-2
niech to szlag	-2
szlag by	-2
motyla noga	-0.7
kuźwa	-2
kużwa	-2
kurcze	-0.7
kurczę	-0.7
kurka wodna	-0.7
kurna	-0.7
kurwica	-2
kurwicy dostaję	-2
kurwicy można dostać	-2
do jasnej cholery	-2
do jasnej anielki	-2
na litość boską	-2
ja pierdole	-2
ja pierdolę	-2
japierdole	-2
jprdl	-2
ja jebie	-2
jp2gmd	-2
ja pierdzielę	-2
ja pierdziele	-2
o kurwa	-2
no kurwa	-2
co do kurwy	-2
co do chuja	-2
co jest kurwa	-2
co to kurwa jest	-2
wtf	-2
wth	-2
fuck	-2
fuck off	-2
fucking	-2
shit	-2
bullshit	-2
what the fuck	-2
fakof	-2
fuj	-2
fuuj	-2
fee	-2
ble	-2
bleh	-2
błe	-2
bleee	-2
tfu	-2
tfuuu	-2
eh	-0.7
ehh	-0.7
ech	-0.7
ehhh	-2
echhh	-2
eech	-2
wrr	-2
wrrr	-2
grr	-2
grrr	-2
argh	-2
ugh	-2
pff	-2
pfff	-2
phi	-2
phii	-2
meh	-0.7
# --- złość, frustracja, skargi ---
mam dość	-2
mam dosyć	-2
mam już dość	-2
dość tego	-2
dosyć tego	-2
mamy dość	-2
serdecznie dość	-2
mam serdecznie dość	-2
mam tego dość	-2
mam po dziurki	-2
po dziurki w nosie	-2
mam po uszy	-2
już nie mogę	-2
nie mogę już	-2
nie wytrzymam	-2
nie wytrzymie	-2
nie wytrzymuję	-2
nie daję rady	-2
nie daje rady	-2
nie daję już rady	-2
nie mam siły	-2
nie mam sił	-2
nie mam już siły	-2
brak sił	-2
brak słów	-2
brak mi słów	-2
szkoda słów	-2
szkoda gadać	-2
szkoda strzępić ryja	-2
szkoda nerwów	-2
szkoda czasu	-2
strata czasu	-2
stracony czas	-2
zmarnowany czas	-2
strata pieniędzy	-2
wyrzucone pieniądze	-2
zmarnowane pieniądze	-2
marnotrawstw~	-2
marnowanie	-2
zmarnowan~	-2
zmarnował~	-2
irytacja	-2
irytuje	-2
irytuje mnie	-2
irytują	-2
zirytowan~	-2
denerwuje	-2
denerwuje mnie	-2
denerwują	-2
denerwuję się	-2
zdenerwowan~	-2
zdenerwował~	-2
nerwica	-2
nerwów	-2
nerwy puszczają	-2
puszczają nerwy	-2
działa mi na nerwy	-2
działa na nerwy	-2
działają na nerwy	-2
gra na nerwach	-2
na nerwach	-2
drażni	-2
drażni mnie	-2
wpienia	-2
wpienia mnie	-2
wkurza	-2
wkurza mnie	-2
wkurzają	-2
wkurzył~	-2
wkurzon~	-2
wkurz	-2
wkurzam się	-2
wkurwiam się	-2
wnerwia	-2
wnerwia mnie	-2
wnerwion~	-2
wnerwił~	-2
wścieka	-2
wściekam się	-2
wściekł~	-2
szału można dostać	-2
szału dostanę	-2
szału dostaję	-2
oszaleję zaraz	-2
zwariuję zaraz	-2
furia	-2
furii	-2
gniew	-2
gniewu	-2
gniewn~	-2
złość	-2
złości	-2
złoszczę się	-2
zły na siebie	-2
zła na siebie	-2
zła jestem	-2
zły jestem	-2
rozzłościł~	-2
rozjuszon~	-2
oburzon~	-2
oburzenie	-2
oburzając~	-2
oburza	-2
oburzył~	-2
zbulwersowan~	-2
bulwersuj~	-2
bulwersując~	-2
zszokowan~	-2
szokując~	-2
szok i niedowierzanie	-2
zniesmaczon~	-2
zażenowan~	-2
żenuje	-2
żałość	-2
ciśnienie mi skacze	-2
ciśnienie skacze	-2
skacze mi ciśnienie	-2
krew mnie zalewa	-2
krew zalewa	-2
nóż w kieszeni	-2
nóż się otwiera	-2
ręce opadają	-2
ręce i nogi opadają	-2
nogi opadają	-2
cycki opadają	-2
witki opadają	-2
włos się jeży	-2
scyzoryk się otwiera	-2
ogarnijcie się	-2
ogarnij się	-2
weźcie się ogarnijcie	-2
weź się ogarnij	-2
opamiętajcie się	-2
puknij się w łeb	-2
puknij się w głowę	-2
puknijcie się	-2
lecz się	-2
leczcie się	-2
idź się leczyć	-2
ludzie ogarnijcie	-2
do roboty nieroby	-2
kpina	-2
kpiny	-2
kpina z ludzi	-2
kpiną	-2
jawna kpina	-2
jaja sobie robicie	-2
jaja sobie robią	-2
robią sobie jaja	-2
robicie sobie jaja	-2
robią z nas idiotów	-2
robi z nas idiotów	-2
mają nas za idiotów	-2
żart jakiś	-2
to jakiś żart	-2
jakiś żart	-2
chyba jakiś żart	-2
chyba żartujecie	-2
chyba żartujesz	-2
nieśmieszn~	-2
nieśmieszny żart	-2
kiepski żart	-2
słaby żart	-2
dramat	-2
dramatu	-2
dramaty	-2
dramatyczn~	-2
dno	-2
dno i wodorosty	-2
dno dna	-2
dno i metr mułu	-2
metr mułu	-2
totalne dno	-2
żal	-2
żal dupę ściska	-2
żal.pl	-2
żal pl	-2
żal patrzeć	-2
żal mi	-2
przegięcie	-2
przeginka	-2
przegięli	-2
przegina	-2
przesada	-2
gruba przesada	-2
cios poniżej pasa	-2
poniżej krytyki	-2
poniżej wszelkiej krytyki	-2
poniżej pasa	-2
poniżej godności	-2
pod psem	-2
psu na budę	-2
o kant dupy	-2
o kant dupy potłuc	-2
masakra	-2
masakry	-2
masakryczn~	-2
jakaś masakra	-2
masakra jakaś	-2
maskara	-2
mogiła	-2
tragedia jakaś	-2
skarga	-1.5
skargi	-1.5
zażaleni~	-1.5
pretensje	-1.5
pretensji	-1.5
narzeka	-1.5
narzekać	-1.5
narzekanie	-1.5
narzekają	-1.5
narzekania	-1.5
marudz~	-1.5
maruda	-1.5
jęczy	-1.5
jęczenie	-1.5
kłótnia	-1.5
kłótnie	-1.5
kłótni	-1.5
kłócić	-1.5
kłócą	-1.5
awantura	-1.5
awantury	-1.5
konflikt	-1.5
konflikty	-1.5
konfliktu	-1.5
zgrzyt	-1.5
zgrzyty	-1.5
afera	-1.5
afery	-1.5
aferzyst~	-1.5
ból dupy	-1.5
bólu dupy	-1.5
mam ból dupy	-1.5
ból tyłka	-1.5
bóldupy	-1.5
czepia się	-1.5
czepiają się	-1.5
czepiasz się	-1.5
przywalił~	-1.5
obraża	-1.5
obrażać	-1.5
obrażają	-1.5
obraził~	-1.5
obrażon~	-1.5
obraźliw~	-1.5
obelg~	-1.5
zniewag~	-1.5
wyzwisk~	-1.5
wyzywa	-1.5
wyzywał~	-1.5
wyśmiewa	-1.5
wyśmiewać	-1.5
wyśmian~	-1.5
drwi	-1.5
drwina	-1.5
drwiny	-1.5
szydz~	-1.5
szyderstw~	-1.5
szydera	-1.5
kpi	-1.5
kpią	-1.5
poniżan~	-1.5
poniża	-1.5
poniżając~	-1.5
poniżenie	-1.5
upokorzenie	-1.5
upokarzając~	-1.5
upokorzon~	-1.5
ośmieszył~	-1.5
ośmiesza	-1.5
ośmieszeni~	-1.5
zbłaźnił~	-1.5
skompromitował~	-1.5
skompromitowan~	-1.5
gnębi	-1.5
gnębion~	-1.5
prześladow~	-1.5
prześladuje	-1.5
nękanie	-1.5
nęka	-1.5
szykan~	-1.5
zastrasz~	-1.5
groźb~	-1.5
grozi	-1
szantaż	-1.5
szantażu	-1.5
szantażuje	-1.5
dyskrymin~	-1.5
dyskryminacj~	-1.5
wykluczenie	-1.5
wyzysk	-1.5
wyzysku	-1.5
wyzyskiwacz	-1.5
przemoc	-1.5
przemocy	-1.5
pobit~	-1.5
pobicie	-1.5
znęca~	-1.5
znęcał~	-1.5
maltretow~	-1.5
molestow~	-1.5
stalker	-1.5
mobbing	-1.5
mobbingu	-1.5
lincz	-1.5
nagonka	-1.5
nagonki	-1.5
szczucie	-1.5
szczują	-1.5
szczuje	-1.5
hejtowanie	-1.5
bojkot	-1.5
bojkotuj~	-1.5
nie polecam	-1.5
zdecydowanie nie polecam	-1.5
odradzam	-1.5
stanowczo odradzam	-1.5
zdecydowanie odradzam	-1.5
omijać szerokim łukiem	-1.5
omijajcie	-1.5
szerokim łukiem	-1.5
unikajcie	-1.5
trzymać się z daleka	-1.5
nigdy więcej	-1.5
nigdy wiecej	-1.5
nie warto	-1.5
nie opłaca się	-1.5
nie kupujcie	-1.5
nie dajcie się nabrać	-1.5
oszustwo	-1.5
oszustwa	-1.5
oszukan~	-1.5
oszukał~	-1.5
oszukują	-1.5
oszukuje	-1.5
naciągani~	-1.5
przekręt	-1.5
przekręty	-1.5
ściema	-1.5
ściemy	-1.5
ściemnia	-1.5
ściemniają	-1.5
lipa totalna	-1.5
wciskanie kitu	-1.5
kit wciskają	-1.5
wciskają kit	-1.5
pic na wodę	-1.5
robienie w konia	-1.5
zrobili w konia	-1.5
robienie w bambuko	-1.5
w bambuko	-1.5
nabili w butelkę	-1.5
wydymali	-1.5
wydymał~	-1.5
wyruchali	-1.5
wyruchał~	-1.5
wyrolował~	-1.5
wyłudz~	-1.5
okrad~	-1.5
ukradli	-1.5
ukradł	-1.5
ukradła	-1.5
ukradziono	-1.5
kradną	-1.5
kradzież	-1.5
kradzieży	-1.5
kradnie	-1.5
nakradli	-1.5
rozkradli	-1.5
rozkradanie	-1.5
łapówk~	-1.5
nepotyzm	-1.5
nepotyzmu	-1.5
kolesiostwo	-1.5
korupcja	-1.5
korupcji	-1.5
złodziejstwo	-1.5
# --- smutek, strach, zmęczenie, ból, śmierć ---
smutna wiadomość	-2
smutne wieści	-2
smutna informacja	-2
zła wiadomość	-2
złe wiadomości	-2
straszna wiadomość	-2
fatalna wiadomość	-2
bardzo smutne	-2
tak smutno	-2
smuteczek	-2
smuci	-2
smuci mnie	-2
zasmucił~	-2
zasmucon~	-2
łzy w oczach	-2
ze łzami	-2
łzy same lecą	-2
płaczę	-2
płacze	-2
płaczemy	-2
płakać	-2
płakać mi się chce	-2
płakać się chce	-2
płacz	-2
płaczu	-2
płakałam	-2
płakałem	-2
popłakałam się	-2
popłakałem się	-2
ryczę	-2
ryczę jak bóbr	-2
ryczeć	-2
beczę	-2
łkam	-2
szlocham	-2
szloch	-2
serce pęka	-2
serce mi pęka	-2
pęka serce	-2
złamane serce	-2
złamał mi serce	-2
serce boli	-2
serce krwawi	-2
serce się kraje	-2
kraje się serce	-2
z bólem serca	-2
ciężko na sercu	-2
rozdarte serce	-2
załaman~	-2
załamał~	-2
załamka	-2
załamuje mnie	-2
załamuję się	-2
zdruzgotan~	-2
zrozpaczon~	-2
przybit~	-2
przygnębion~	-2
zdołowan~	-2
dołuje	-2
dołuje mnie	-2
doła	-2
mam doła	-2
złapałam doła	-2
deprech~	-2
depresja	-2
depresji	-2
depresję	-2
depresyjn~	-2
samobójstw~	-2
samobójc~	-2
samobójcz~	-2
wypalenie	-2
wypalon~	-2
cierpi	-2
cierpię	-2
cierpią	-2
cierpieć	-2
cierpieni~	-2
cierpiał~	-2
męka	-2
męki	-2
katorga	-2
udręka	-2
gehenna	-2
męczarnia	-2
męczarnie	-2
nieszczęśc~	-2
nieszczęśliw~	-2
tęskni	-2
tęsknię	-2
tesknie	-2
tęsknimy	-2
tęsknota	-2
tęsknoty	-2
tęsknić	-2
brakuje mi	-2
brakuje mi ciebie	-2
brakuje nam	-2
brak mi	-2
opuszczon~	-2
porzucon~	-2
odrzucon~	-2
zdradzon~	-2
zdradził~	-2
zdrada	-2
zdrady	-2
zdradza	-2
rozstanie	-2
rozstania	-2
rozstaliśmy się	-2
zerwał ze mną	-2
zerwała ze mną	-2
rzucił mnie	-2
rzuciła mnie	-2
rozwód	-2
rozwodu	-2
nikt mnie nie kocha	-2
nikt mnie nie rozumie	-2
jestem sama	-2
jestem sam	-2
czuję się samotna	-2
czuję się samotny	-2
źle mi	-2
źle się czuję	-2
czuję się źle	-2
czuję się fatalnie	-2
czuję się okropnie	-2
jest źle	-2
bardzo źle	-2
źle	-2
jest fatalnie	-2
jest tragicznie	-2
jest gorzej	-2
chujowo mi	-2
chce mi się płakać	-2
chce mi się wyć	-2
wyć się chce	-2
nie chce się żyć	-2
odechciewa się	-2
odechciewa się żyć	-2
odechciało mi się	-2
żyć się odechciewa	-2
spoczywaj w pokoju	-2
niech spoczywa w pokoju	-2
spoczywajcie w pokoju	-2
rip	-2
r.i.p.	-2
wieczny odpoczynek	-2
kondolencje	-2
wyrazy współczucia	-2
szczere wyrazy współczucia	-2
głębokie wyrazy współczucia	-2
współczuję	-2
współczuje	-2
współczucie	-2
współczucia	-2
szczere kondolencje	-2
najszczersze kondolencje	-2
zmarł	-2
zmarła	-2
zmarli	-2
zmarłych	-2
zmarłego	-2
umarł	-2
umarła	-2
umarli	-2
umiera	-2
umierają	-2
umieram	-2
umierać	-2
odszedł za wcześnie	-2
odeszła za wcześnie	-2
za szybko odszedł	-2
nie żyje	-2
nie żyją	-2
śmierć	-2
śmierci	-2
śmiercią	-2
zgon	-2
zgony	-2
zgonów	-2
zginął	-2
zginęła	-2
zginęli	-2
zginęło	-2
ginie	-2
giną	-2
polegli	-2
poległych	-2
zabit~	-2
zabił	-2
zabiła	-2
zabili	-2
zabija	-2
zabijają	-2
zabijać	-2
zabójstw~	-2
zabójca	-2
zabójcy	-2
morderstw~	-2
mord	-2
mordu	-2
mordują	-2
zamordowan~	-2
zamordował~	-2
zamach	-2
zamachu	-2
zamachy	-2
terroryst~	-2
terroryzm	-2
atak terrorystyczny	-2
masakrują	-2
ludobójstw~	-2
rzeź	-2
rzezi	-2
wojna	-1
wojny	-1
wojnie	-1
wojną	-1
bombardowan~	-2
zbombardowan~	-2
ostrzał	-2
ostrzelan~	-2
gwałt	-2
gwałty	-2
gwałtu	-2
zgwałcił~	-2
zgwałcon~	-2
tortury	-2
tortur	-2
torturowan~	-2
pogrzeb	-2
pogrzebu	-2
żałoba	-2
żałobie	-2
żałoby	-2
w żałobie	-2
nekrolog	-2
strata ogromna	-2
ogromna strata	-2
wielka strata	-2
niepowetowana strata	-2
ofiary	-2
ofiara	-1
ofiary śmiertelne	-2
utonął	-2
utonęła	-2
utonęli	-2
spłonął	-2
spłonęła	-2
spłonęli	-2
potrącon~	-2
porwan~	-2
zaginął	-2
zaginęła	-2
zaginion~	-2
boję się	-1.5
boje się	-1.5
boje sie	-1.5
boimy się	-1.5
bałam się	-1.5
bałem się	-1.5
bać się	-1.5
strach	-1.5
strachu	-1.5
strachem	-1.5
strach się bać	-1.5
strach pomyśleć	-1.5
lęk	-1.5
lęki	-1.5
lęku	-1.5
lękam się	-1.5
obawa	-1
obawy	-1
obawiam się	-1.5
przeraża	-1.5
przeraża mnie	-1.5
przerażon~	-1.5
przerażeni~	-1.5
panika	-1.5
paniki	-1.5
panikuję	-1.5
panikuje	-1.5
atak paniki	-1.5
ataki paniki	-1.5
groza	-1.5
grozy	-1.5
zgroza	-1.5
niepokój	-1.5
niepokoju	-1.5
zaniepokojon~	-1.5
niepokoi	-1.5
martwię się	-1.5
martwie się	-1.5
martwi	-1.5
martwi mnie	-1.5
zmartwion~	-1.5
zmartwienie	-1.5
zmartwienia	-1.5
zmartwił~	-1.5
przejmuję się	-1.5
zestresowan~	-1.5
stresuję się	-1.5
stresuje mnie	-1.5
zmęczon~	-1.5
zmęczeni~	-1.5
przemęczon~	-1.5
wymęczon~	-1.5
wykończon~	-1.5
wykończy mnie	-1.5
wykańcza	-1.5
wykańcza mnie	-1.5
wyczerpan~	-1.5
padam na ryj	-1.5
padam na twarz	-1.5
padam z nóg	-1.5
ledwo żyję	-1.5
ledwo żyje	-1.5
ledwo zipię	-1.5
niewyspan~	-1.5
nie spałam	-1.5
nie spałem	-1.5
nie mogę spać	-1.5
nie mogę zasnąć	-1.5
bezsenność	-1.5
bezsenna noc	-1.5
nieprzespan~	-1.5
nieprzespana noc	-1.5
boli	-1.5
boli mnie	-1.5
boli mnie głowa	-1.5
bolą	-1.5
bolało	-1.5
ból	-1.5
bólu	-1.5
bóle	-1.5
ból głowy	-1.5
ból brzucha	-1.5
ból pleców	-1.5
ból zęba	-1.5
ból gardła	-1.5
ból nie do zniesienia	-1.5
głowa mi pęka	-1.5
głowa boli	-1.5
migrena	-1.5
migreny	-1.5
brzuch mnie boli	-1.5
gardło boli	-1.5
choroba	-1.5
choroby	-1.5
choroba mnie	-1.5
chory	-1.5
chora	-1.5
chorzy	-1.5
chore	-1.5
rozchorowa~	-1.5
zachorował~	-1.5
przeziębion~	-1.5
przeziębienie	-1.5
gorączka	-1.5
gorączki	-1.5
gorączkę	-1.5
grypa	-1.5
grypy	-1.5
jelitówka	-1.5
covid znowu	-1.5
nowotwór	-1.5
nowotworu	-1.5
na sorze	-1.5
kontuzj~	-1.5
kontuzjowan~	-1.5
złamana noga	-1.5
złamana ręka	-1.5
zerwane więzadła	-1.5
ranny	-1
ranna	-1.5
ranni	-1.5
rannych	-1.5
rana	-1
ucierpiał~	-1.5
wypadek	-1.5
wypadku	-1.5
wypadki	-1.5
katastrofa	-1.5
pożar	-1.5
pożary	-1.5
pożaru	-1.5
powódź	-1.5
powodzi	-1.5
susza	-1.5
trzęsienie ziemi	-1.5
huragan	-1.5
nawałnica	-1.5
zalało	-1.5
zalane	-1.5
eksplozj~	-1.5
wybuch gazu	-1.5
kac	-1.5
kaca	-1.5
kac morderca	-1.5
kaca mam	-1.5
poniedziałek znowu	-1.5
znowu poniedziałek	-1.5
znów poniedziałek	-1.5
ponuro za oknem	-1.5
leje cały dzień	-1.5
znowu leje	-1.5
znowu pada	-1.5
pizga	-1.5
pizga złem	-1.5
piździ	-1.5
zimno jak w psiarni	-1.5
wieje i leje	-1.5
zamarzam	-1.5
zdycham	-1.5
zdycham z gorąca	-1.5
upał nie do zniesienia	-1.5
duchota	-1.5
rozczarowan~	-1.5
rozczarowani~	-1.5
rozczarował~	-1.5
rozczarowuje	-1.5
wielkie rozczarowanie	-1.5
zawiedzion~	-1.5
zawiódł	-1.5
zawiodła	-1.5
zawiedli	-1.5
zawiodłam się	-1.5
zawiodłem się	-1.5
zawodzi	-1.5
zawiodło	-1.5
niedosyt	-1.5
lekki niedosyt	-1.5
spory niedosyt	-1.5
szkoda	-1
wielka szkoda	-1.5
szkoda że	-1
jaka szkoda	-1.5
a szkoda	-1.5
szkoda mi	-1.5
niestety	-1
niestety nie	-1.5
żałuję	-1.5
żałuje	-1.5
żałować	-1.5
żałuję że	-1.5
przepraszam	-0.5
przepraszamy	-0.5
sorry	-0.5
sorki	-0.5
sory	-0.5
wybacz	-0.5
wybaczcie	-0.5
przepraszam wszystkich	-1.5
mea culpa	-1.5
poczucie winy	-1.5
wyrzuty sumienia	-1.5
mam wyrzuty sumienia	-1.5
winny	-1.5
pech	-1.5
pecha	-1.5
mam pecha	-1.5
pechow~	-1.5
ale pech	-1.5
co za pech	-1.5
nie mam szczęścia	-1.5
nie mój dzień	-1.5
zły dzień	-1.5
okropny dzień	-1.5
ciężki dzień	-1.5
ciężki tydzień	-1.5
ciężki rok	-1.5
ciężkie czasy	-1.5
ciężko mi	-1.5
trudny czas	-1.5
trudne chwile	-1.5
trudny dzień	-1.5
paskudny dzień	-1.5
najgorszy dzień	-1.5
najgorszy dzień w	-1.5
najgorszy rok	-1.5
zły humor	-1.5
zły nastrój	-1.5
humor zepsuty	-1.5
zepsuty humor	-1.5
zepsuł mi humor	-1.5
popsuł mi humor	-1.5
zepsuty dzień	-1.5
dzień do dupy	-1.5
do dupy dzień	-1.5
biedny	-1
biedna	-1
biedne	-1
biedni	-1
biedaczek	-1.5
biedaczka	-1.5
biedactwo	-1.5
biedak	-1.5
biedacy	-1.5
bieda	-1.5
biedy	-1.5
nędza	-1.5
nędzn~	-1.5
nędzy	-1.5
ubóstwo	-1.5
głód	-1.5
głodu	-1.5
litość	-1.5
litości	-1.5
nieszczęsn~	-1.5
niefart	-1.5
niefortunn~	-1.5
niepowodzenie	-1.5
niepowodzenia	-1.5
niepowodzeń	-1.5
klęska	-1.5
klęski	-1.5
klęską	-1.5
fiasko	-1.5
fiaskiem	-1.5
klapa	-1.5
klapą	-1.5
totalna klapa	-1.5
wtopa	-1.5
wtopy	-1.5
wtopili	-1.5
wpadka	-1.5
wpadki	-1.5
wpadkę	-1.5
gafa	-1.5
gafy	-1.5
fail	-1.5
epic fail	-1.5
krach	-1.5
kryzys	-1
kryzysu	-1
kryzysow~	-1.5
upadek	-1.5
upadku	-1.5
ruina	-1.5
ruiny	-1.5
ruiną	-1.5
zrujnował~	-1.5
zrujnowan~	-1.5
zniszczył~	-1.5
zniszczyl~	-1.5
zniszczon~	-1.5
zniszczenie	-1.5
zniszczenia	-1.5
niszczą	-1.5
niszczy	-1.5
niszczycie	-1.5
zagład~	-1.5
koniec świata	-1.5
koniec nadziei	-1.5
nie ma nadziei	-1.5
bez nadziei	-1.5
brak nadziei	-1.5
straciłam nadzieję	-1.5
straciłem nadzieję	-1.5
poddaję się	-1.5
poddaje się	-1.5
wszystko stracone	-1.5
wszystko na nic	-1.5
wszystko przepadło	-1.5
przepadło	-1.5
po ptakach	-1.5
pozamiatane	-1.5
przerąbane	-1.5
przesrane	-1.5
mamy przesrane	-1.5
mam przesrane	-1.5
przekichane	-1.5
pod górkę	-1.5
wiatr w oczy	-1.5
zawsze wiatr w oczy	-1.5
rzucone na pożarcie	-1.5
ajajaj	-1.5
ała	-1.5
ałć	-1.5
auć	-1.5
auuu	-1.5
ojej	-0.5
ojoj	-1.5
ojojoj	-1.5
o nie	-1.5
o nieee	-1.5
nieee	-1.5
nieeee	-1.5
nieeeee	-1.5
chlip	-1.5
chlip chlip	-1.5
buu	-1.5
buuu	-1.5
buuuu	-1.5
łee	-1.5
smuteg	-1.5
smutek dupę ściska	-1.5
# --- sport, polityka, konsumpcja, technika, telewizja (negatywne) ---
przegrana	-1.8
przegrane	-1.8
przegrali	-1.8
przegraliśmy	-1.8
przegrał	-1.8
przegrała	-1.8
przegrałam	-1.8
przegrałem	-1.8
przegrać	-1.8
przegrywam	-1.8
przegrywamy	-1.8
przegrywa	-1.8
przegrywają	-1.8
sromotna porażka	-1.8
wysoka porażka	-1.8
blamaż	-1.8
blamażu	-1.8
dostali baty	-1.8
łomot	-1.8
wpierdol dostali	-1.8
frajersko	-1.8
frajerska porażka	-1.8
odpadli	-1.8
odpadliśmy	-1.8
odpadamy	-1.8
odpadł	-1.8
odpadła	-1.8
odpadnięcie	-1.8
spadek z ligi	-1.8
spadli z ligi	-1.8
spadamy z ligi	-1.8
degradacja	-1.8
samobój	-1.8
gol samobójczy	-1.8
zmarnowany karny	-1.8
niewykorzystany karny	-1.8
zmarnowana sytuacja	-1.8
zmarnowana setka	-1.8
co za pudło	-1.8
babol	-1.8
babole	-1.8
kiks	-1.8
kiksy	-1.8
wielbłąd bramkarza	-1.8
kopanina	-1.8
kopaczki	-1.8
drewniaki	-1.8
drewniak	-1.8
kopacze	-1.8
ogórkow~	-1.8
bramkarz ręcznik	-1.8
sędzia kalosz	-1.8
sędzia ślepy	-1.8
ślepy sędzia	-1.8
sędziowie drukarze	-1.8
ustawiony mecz	-1.8
ustawione mecze	-1.8
mecz ustawiony	-1.8
ustawka	-1.8
czerwona kartka	-1.8
dopingowicz	-1.8
symulant	-1.8
symulował~	-1.8
zero zaangażowania	-1.8
bez zaangażowania	-1.8
bez ambicji	-1.8
brak ambicji	-1.8
zero ambicji	-1.8
bez jaj	-1.8
bez charakteru	-1.8
brak charakteru	-1.8
bez formy	-1.8
pod formą	-1.8
antyfutbol	-1.8
żenujący mecz	-1.8
słaby mecz	-1.8
nudny mecz	-1.8
najgorszy mecz	-1.8
nie da się oglądać	-1.8
oczy krwawią	-1.8
oczy bolą	-1.8
aż oczy bolą	-1.8
uszy bolą	-1.8
uszy krwawią	-1.8
uszy więdną	-1.8
zęby bolą	-1.8
aż zęby bolą	-1.8
do zwolnienia	-1.8
trener do zwolnienia	-1.8
trener out	-1.8
zarząd out	-1.8
wstyd dla kibiców	-1.8
wstyd dla klubu	-1.8
do dymisji	-2
podaj się do dymisji	-2
pod sąd	-2
do więzienia	-2
do pierdla	-2
za kraty	-2
rozliczymy was	-2
rozliczyć złodziei	-2
afera goni aferę	-2
propagand~	-2
manipulacj~	-2
manipuluj~	-2
dezinformacj~	-2
fejk	-2
fejki	-2
fake	-2
fake news	-2
fake newsy	-2
fejk news	-2
brednie	-2
bredni	-2
bredzi	-2
bredzisz	-2
bzdura	-2
bzdury	-2
bzdur	-2
bzdurn~	-2
bzdety	-2
banialuki	-2
pierdoły gadasz	-2
pieprzenie	-2
pieprzenie głupot	-2
farmazon	-2
farmazony	-2
androny	-2
bujda	-2
bujdy	-2
pomówienia	-2
oszczerstw~	-2
oczernia~	-2
insynuacje	-2
łże	-2
łżą	-2
łgarz	-2
łgarze	-2
łgarstwo	-2
kłamcą	-2
nadużyci~	-2
bezprawie	-2
bezprawia	-2
bezkarn~	-2
samowola	-2
niepraworządn~	-2
zamordyzm	-2
zamordyzmu	-2
reżim	-2
reżimu	-2
reżimow~	-2
totalitarn~	-2
autorytarn~	-2
represj~	-2
cenzura	-2
cenzury	-2
ucisk	-2
ucisku	-2
niewolnictw~	-2
krzywda	-2
krzywdy	-2
krzywdzi	-2
krzywdę	-2
skrzywdził~	-2
skrzywdzon~	-2
krzywdząc~	-2
wykorzystywanie	-2
zamach na demokrację	-2
łamanie konstytucji	-2
łamanie prawa	-2
łamią prawo	-2
zniszczyli kraj	-2
rozwalili kraj	-2
rozsprzedali	-2
dojna zmiana	-2
niegospodarn~	-2
zadłużenie	-2
bankructw~	-2
bankrut	-2
bankruci	-2
zbankrutował~	-2
upadłość	-2
zwolnienia grupowe	-2
zwolniony z pracy	-2
zwolniona z pracy	-2
zwolnili mnie	-2
straciłam pracę	-2
straciłem pracę	-2
utrata pracy	-2
bezroboci~	-2
bezrobotn~	-2
bezdomn~	-2
inflacja szaleje	-2
podwyżki cen	-2
kolejna podwyżka	-2
kolejne podwyżki	-2
kryzys mieszkaniowy	-2
niedobór	-2
niedobory	-2
zacofan~	-2
zaścianek	-2
zaściank~	-2
wsteczniactwo	-2
ciemnogrodu	-2
fanatyk	-2
fanatycy	-2
fanatyczn~	-2
fanatyzm	-2
ekstremi~	-2
ekstremiz~	-2
ekstremist~	-2
populizm	-2
populist~	-2
demagog~	-2
zaraza	-2
zaraźliw~	-2
skażeni~	-2
smog	-2
smogu	-2
trucizna	-2
truciciel~	-2
trują	-2
zatrut~	-2
dewastacj~	-2
dewastuj~	-2
zdewastowan~	-2
wandal~	-2
chuligan~	-2
kibole	-2
kibolstwo	-2
zadyma	-2
zadymy	-2
zamieszki	-2
napad	-2
napaść	-2
napadł~	-2
napaści	-2
nożownik	-2
nożownika	-2
przestępc~	-2
przestępst~	-2
mafii	-2
gangster~	-2
łobuz	-2
łobuzy	-2
nie działa	-1.5
nie działają	-1.5
nie działało	-1.5
nie dziala	-1.5
znowu nie działa	-1.5
przestało działać	-1.5
przestał działać	-1.5
przestała działać	-1.5
nie ładuje	-1.5
nie ładuje się	-1.5
nie włącza się	-1.5
nie otwiera się	-1.5
nie mogę się zalogować	-1.5
nie mogę zalogować	-1.5
awaria	-1.5
awarie	-1.5
awarii	-1.5
awaryjn~	-1.5
usterk~	-1.5
błąd	-1
błędy	-1
błędu	-1
błąd 404	-1.5
bug	-1.5
bugi	-1.5
bugów	-1.5
zabugowan~	-1.5
zbugowan~	-1.5
bugowat~	-1.5
wywala	-1.5
wywala mnie	-1.5
wywala się	-1.5
wywala błąd	-1.5
zawiesza się	-1.5
zawiesił się	-1.5
zacina	-1.5
zacina się	-1.5
zacięło się	-1.5
laguje	-1.5
lagi	-1.5
zlagowan~	-1.5
tnie się	-1.5
muli	-1.5
muli strasznie	-1.5
zamula	-1.5
crashuje	-1.5
crash	-1.5
blue screen	-1.5
niebieski ekran	-1.5
czarny ekran	-1.5
zhakowan~	-1.5
shakowan~	-1.5
zhakowali mnie	-1.5
włamanie	-1.5
włamali się	-1.5
włamał się	-1.5
wirus na kompie	-1.5
spam	-1.5
spamu	-1.5
spamuje	-1.5
scam	-1.5
scamu	-1.5
scamerzy	-1.5
ban	-1.5
bana	-1.5
zbanowan~	-1.5
dostałam bana	-1.5
dostałem bana	-1.5
zablokowan~	-1.5
zablokowali mnie	-1.5
zablokował mnie	-1.5
problem	-1
problemy	-1
problemu	-1
kłopot	-1.5
kłopoty	-1.5
kłopotów	-1.5
komplikacje	-1.5
utrudnieni~	-1.5
opóźnieni~	-1
opóźnienie	-1.5
opóźnienia	-1.5
opóźnion~	-1.5
spóźnion~	-1.5
spóźnienie	-1.5
spóźniłam się	-1.5
spóźniłem się	-1.5
pociąg opóźniony	-1.5
opóźniony pociąg	-1.5
odwołane	-1.5
odwołali	-1.5
odwołany	-1.5
odwołano	-1.5
anulowan~	-1.5
anulowali	-1.5
zlikwidowan~	-1.5
likwidacja	-1
zamknięte na głucho	-1.5
korkach	-1.5
w korku	-1.5
stoję w korku	-1.5
zakorkowan~	-1.5
kolejka gigant	-1.5
czekam i czekam	-1.5
czekam godzinę	-1.5
czekam od tygodnia	-1.5
nadal czekam	-1.5
wciąż czekam	-1.5
ile można czekać	-1.5
brak kontaktu	-1.5
zero kontaktu	-1.5
brak odpowiedzi	-1.5
zero odpowiedzi	-1.5
brak reakcji	-1.5
zero reakcji	-1.5
nikt nie odpowiada	-1.5
nikt nie odbiera	-1.5
nie odbierają	-1.5
nie odpisują	-1.5
olewają	-1.5
olewają klienta	-1.5
olewają klientów	-1.5
olewka	-1.5
olewa	-1.5
olewczy	-1.5
olewcze	-1.5
fatalna obsługa	-1.5
beznadziejna obsługa	-1.5
tragiczna obsługa	-1.5
słaba obsługa	-1.5
niemiła obsługa	-1.5
zła obsługa	-1.5
chamska obsługa	-1.5
brak obsługi	-1.5
reklamacja	-1
reklamacji	-1
reklamację	-1
reklamacja odrzucona	-1.5
odrzucona reklamacja	-1.5
nie oddali pieniędzy	-1.5
nie oddają pieniędzy	-1.5
niezgodny z opisem	-1.5
paczka zaginęła	-1.5
zgubili paczkę	-1.5
zgubiona paczka	-1.5
uszkodzona paczka	-1.5
paczka uszkodzona	-1.5
paczka nie dotarła	-1.5
nie dotarła	-1.5
nie dotarło	-1.5
stłuczon~	-1.5
podrobion~	-1.5
podróbka	-1.5
podróbki	-1.5
podróba	-1.5
chińszczyzna	-1.5
chińskie gówno	-1.5
jednorazówka	-1.5
rozpadł się	-1.5
rozpadło się	-1.5
rozleciał~	-1.5
popękan~	-1.5
zbita szybka	-1.5
pękł ekran	-1.5
rozładowan~	-1.5
bateria padła	-1.5
bateria pada	-1.5
brak zasięgu	-1.5
zero zasięgu	-1.5
brak internetu	-1.5
nie ma internetu	-1.5
internet padł	-1.5
nie ma prądu	-1.5
brak prądu	-1.5
prąd wyłączyli	-1.5
oblałam	-1.5
oblałem	-1.5
oblan~	-1.5
oblana matura	-1.5
oblany egzamin	-1.5
oblałam egzamin	-1.5
oblałem egzamin	-1.5
niezdan~	-1.5
nie zdałam	-1.5
nie zdałem	-1.5
nie zdane	-1.5
nie dostałam się	-1.5
nie dostałem się	-1.5
nie udało się	-1.5
nie udało mi się	-1.5
nie wyszło	-1.5
nie wypalił~	-1.5
nie wypaliło	-1.5
nie pykło	-1.5
nie poszło	-1.5
poszło źle	-1.5
poszło nie tak	-1.5
coś poszło nie tak	-1.5
zaprzepaści~	-1.5
zaprzepaszczon~	-1.5
spóźniony autobus	-1.5
uciekł mi autobus	-1.5
uciekł mi pociąg	-1.5
uciekł autobus	-1.5
zgubił~	-1.5
zgubion~	-1.5
zapomniałam kluczy	-1.5
zaspałam	-1.5
zaspałem	-1.5
słaby film	-1.5
słaby serial	-1.5
słaby odcinek	-1.5
zły scenariusz	-1.5
fatalny scenariusz	-1.5
głupi film	-1.5
nudny film	-1.5
najgorszy film	-1.5
najgorszy serial	-1.5
najgorszy sezon	-1.5
najgorszy odcinek	-1.5
najgorsza książka	-1.5
rozczarowujący finał	-1.5
zepsuli zakończenie	-1.5
zepsuli serial	-1.5
zepsute zakończenie	-1.5
spieprzone zakończenie	-1.5
fatalne zakończenie	-1.5
gra aktorska dno	-1.5
drętwe aktorstwo	-1.5
drętwy	-1.5
drętwa	-1.5
drętwe	-1.5
drewniane aktorstwo	-1.5
drewniana gra	-1.5
sztuczn~	-1.5
pretensjonaln~	-1.5
kicz	-1.5
kiczu	-1.5
kiczowat~	-1.5
tani chwyt	-1.5
oklepan~	-1.5
sztampow~	-1.5
sztampa	-1.5
schematyczn~	-1.5
przewidywaln~	-1.5
przegadan~	-1.5
naciągan~	-1.5
fabuła bez sensu	-1.5
nie trzyma się kupy	-1.5
kupy się nie trzyma	-1.5
kupy nie trzyma	-1.5
usnęłam	-1.5
usnąłem	-1.5
zasnęłam z nudów	-1.5
zasnąłem z nudów	-1.5
nudziłam się	-1.5
nudziłem się	-1.5
zanudził~	-1.5
ziew	-1.5
zieeew	-1.5
ziewam	-1.5
nie dotrwałam	-1.5
nie dotrwałem	-1.5
nie da się słuchać	-1.5
nie da się czytać	-1.5
nie da się patrzeć	-1.5
nie da się grać	-1.5
nie da się pracować	-1.5
nie da się wytrzymać	-1.5
nie da się żyć	-1.5
nie do zniesienia	-1.5
nie do wytrzymania	-1.5
nie do oglądania	-1.5
nie do słuchania	-1.5
nie do przyjęcia	-1.5
nie do pomyślenia	-1.5
nie do jedzenia	-1.5
niejadaln~	-1.5
niezjadliw~	-1.5
niestrawn~	-1.5
obleśn~	-1.5
obleś	-1.5
oblech	-1.5
przesolon~	-1.5
przypalon~	-1.5
niedogotowan~	-1.5
bez smaku	-1.5
zero smaku	-1.5
śmierdząc~	-1.5
wali gównem	-1.5
jedzie gównem	-1.5
capi	-1.5
cuchnie	-1.5
cuchnąc~	-1.5
zgnił~	-1.5
spleśniał~	-1.5
pleśń	-1.5
przeterminowan~	-1.5
zatrucie	-1.5
zatrułam się	-1.5
zatrułem się	-1.5
karaluch~	-1.5
cringe	-1.5
cringow~	-1.5
krindż	-1.5
krindżow~	-1.5
krindżówa	-1.5
krinż	-1.5
ciary żenady	-1.5
ciarki żenady	-1.5
zażenowana jestem	-1.5
spoiler	-1.5
spojler	-1.5
spoilery	-1.5
spojlery	-1.5
zaspoilerował~	-1.5
zaspojlerował~	-1.5
patostream	-1.5
patocelebryta	-1.5
patocelebryci	-1.5
tv szczujnia	-1.5
gadzinówka	-1.5
szmatławiec	-1.5
szmatławce	-1.5
brukowiec	-1.5
ściek	-1.5
szambo	-1.5
szamba	-1.5
bagno	-1.5
rynsztok	-1.5
rynsztoku	-1.5
bezguście	-1.5
bez gustu	-1.5
bez klasy	-1.5
brak klasy	-1.5
zero klasy	-1.5
brak szacunku	-1.5
zero szacunku	-1.5
brak kultury	-1.5
zero kultury	-1.5
brak empatii	-1.5
zero empatii	-1.5
bez serca	-1.5
bez honoru	-1.5
bez sumienia	-1.5
bez skrupułów	-1.5
brak wyobraźni	-1.5
brak profesjonalizmu	-1.5
zero profesjonalizmu	-1.5
brak logiki	-1.5
zero logiki	-1.5
brak pomysłu	-1.5
bez pomysłu	-1.5
bez polotu	-1.5
bez wyrazu	-1.5
nijaki	-1.5
mdły	-1.5
mdła	-1.5
mdłe	-1.5
męczy	-1.5
męczy mnie	-1.5
męczę się	-1.5
meczy mnie	-1.5
zły pomysł	-1.5
głupi pomysł	-1.5
kiepski pomysł	-1.5
beznadziejny pomysł	-1.5
poroniony pomysł	-1.5
idiotyczny pomysł	-1.5
zła decyzja	-1.5
głupia decyzja	-1.5
fatalna decyzja	-1.5
błędna decyzja	-1.5
krok wstecz	-1.5
krok w tył	-1.5
zły kierunek	-1.5
ślepa uliczka	-1.5
równia pochyła	-1.5
z deszczu pod rynnę	-1.5
z dupy	-1.5
z dupy wzięte	-1.5
wzięte z dupy	-1.5
jak z dupy	-1.5
od dupy strony	-1.5
nie podoba mi się	-1.5
nie podoba się	-1.5
nie lubię	-1.5
nie cierpię	-1.5
nie znoszę	-1.5
nie trawię	-1.5
nie cierpie	-1.5
nie znosze	-1.5
nie ogarniam	-1.5
jak tak można	-1.5
jak można być tak	-1.5
nie pozdrawiam	-1.5
nic ciekawego	-1.5
nic specjalnego	-1.5
szału nie ma	-1.5
szału nie robi	-1.5
bez szału	-1.5
dupy nie urywa	-1.5
nie zachwyca	-1.5
nie powala	-1.5
nie przekonuje	-1.5
nie przekonał~	-1.5
taki sobie	-1
taka sobie	-1
takie sobie	-1
średniak	-1.5
średniawk~	-1.5
przeciętn~	-1
przecietn~	-1
przeciętniak	-1.5
ujdzie	-0.4
mogło być lepiej	-1.5
pozostawia wiele do życzenia	-1.5
wiele do życzenia	-1.5
nic dobrego	-1.5
nie w porządku	-1.5
nie fair	-1.5
nie fajnie	-1.5
niefajn~	-1.5
nie spoko	-1.5
niespoko	-1.5
słabo to wygląda	-1.5
źle to wygląda	-1.5
źle zrobione	-1.5
nieciekaw~	-1.5
niezadowolon~	-1.5
niezadowolenie	-1.5
niechęć	-1.5
niechęci	-1.5
nie chce mi się	-1.5
mam lenia	-1.5
# --- pisownia bez polskich znaków ---
szczescie	2
radosc	2
usmiech	2
dziekujemy bardzo	2
dziękuje bardzo	2
dziekuje bardzo	2
sliczn~	2
cudownie	2
usciski	2
caluski	2
calusy	2
kochamy cie	2
udalo mi sie	2
wygralismy	2
najlepszosci	2
zloto	2
cieszymy sie	2
swietna robota	2
gratuluje serdecznie	2
zle	-1.8
zly dzien	-1.8
glupi	-1.8
glupie	-1.8
glupota	-1.8
placze	-1.8
zenada	-1.8
zenujac~	-1.8
zalosn~	-1.8
beznadziejnie	-1.8
klamstwo	-1.8
klamca	-1.8
klamia	-1.8
zlodziej~	-1.8
hanba	-1.8
wsciekl~	-1.8
wkurzajace	-1.8
smierc	-1.8
nienawisc	-1.8
nienawidza	-1.8
rozczarowujace	-1.8
niesmaczne	-1.8
slabo	-1.8
slabe	-1.8
slaby	-1.8
zepsute	-1.8
smierdzi	-1.8
mam dosc	-1.8
nie dziala nic	-1.8
przykro mi bardzo	-1.8
oszusci	-1.8
szlag trafi	-1.8
