chuj ci w dupę	3
giń	3
jesteś debilem	3
jesteś gównem	3
jesteś idiotką	3
jesteś idiotą	3
jesteś kretynem	3
jesteś kretynką	3
jesteś nikim	3
jesteś zerem	3
jesteś śmieciem	3
kurwa twoja mać	3
obyś zdechł	3
obyś zdechła	3
pierdol się	3
ty gnido	3
ty kurwo	3
ty śmieciu	3
wiem gdzie mieszkasz	3
zabij się	3
zabiję cię	3
zdechnij	3
ale ty jesteś głupi	2.6
brzydzę się tobą	2.6
całuj mnie w dupę	2.6
dopadniemy cię	2.6
jaki ty jesteś głupi	2.6
jesteś głupi	2.6
jesteś głupia	2.6
jesteś obrzydliwa	2.6
jesteś obrzydliwy	2.6
jesteś tępa	2.6
jesteś tępy	2.6
jesteś żałosna	2.6
jesteś żałosny	2.6
morda w kubeł	2.6
niedobrze mi na twój widok	2.6
oglądaj się za siebie	2.6
pocałuj mnie w dupę	2.6
przyjdziemy po ciebie	2.6
rzygać mi się chce przez ciebie	2.6
skurwiel~	2.6
skurwysyn~	2.6
spierdalaj	2.6
stul mordę	2.6
stul pysk	2.6
stul ryj	2.6
sukinsyn~	2.6
ty baranie	2.6
ty chuju	2.6
ty debilu	2.6
ty gnoju	2.6
ty głąbie	2.6
ty idiotko	2.6
ty idioto	2.6
ty kretynie	2.6
ty kłamco	2.6
ty matole	2.6
ty ośle	2.6
ty pajacu	2.6
ty szmato	2.6
uważaj na siebie bo	2.6
wal się	2.6
wypierdalaj	2.6
wypierdalać	2.6
zamknij mordę	2.6
zamknij ryj	2.6
znajdziemy cię	2.6
🖕	2.5
chuju	2.2
gardzę tobą	2.2
jesteś bezczelna	2.2
jesteś bezczelny	2.2
jesteś beznadziejna	2.2
jesteś beznadziejny	2.2
jesteś błaznem	2.2
jesteś chory na głowę	2.2
jesteś dnem	2.2
jesteś hańbą	2.2
jesteś hipokrytą	2.2
jesteś ignorantem	2.2
jesteś klaunem	2.2
jesteś kłamczuchą	2.2
jesteś kłamcą	2.2
jesteś niekompetentna	2.2
jesteś niekompetentny	2.2
jesteś nienormalna	2.2
jesteś nienormalny	2.2
jesteś nieukiem	2.2
jesteś oszustem	2.2
jesteś oszustką	2.2
jesteś pajacem	2.2
jesteś sprzedawczykiem	2.2
jesteś tchórzem	2.2
jesteś wstydem dla	2.2
jesteś zdrajcą	2.2
nie masz honoru	2.2
nie masz mózgu	2.2
nie masz wstydu	2.2
nikt cię nie chce	2.2
nikt cię nie lubi	2.2
odjeb się	2.2
odpierdol się	2.2
pluję ci w twarz	2.2
pluję na ciebie	2.2
pogardzam tobą	2.2
pojeb	2.2
pojebana	2.2
pojebany	2.2
pojebie	2.2
policzymy się z tobą	2.2
rozliczymy cię	2.2
rzygam tobą	2.2
skurwion~	2.2
spieprzaj	2.2
wszyscy cię nienawidzą	2.2
wypieprzaj	2.2
zapłacisz nam za to	2.2
zjeb	2.2
zjebany	2.2
zjebie	2.2
jesteś chamem	2
kanalio	2
doigrasz się	1.8
doigrałaś się	1.8
doigrałeś się	1.8
dupek	1.8
dupka	1.8
dupkiem	1.8
dupku	1.8
gnida	1.8
gnido	1.8
gnidy	1.8
gnojek	1.8
gnojem	1.8
gnojku	1.8
goń się	1.8
gówno cię to obchodzi	1.8
gówno się znasz	1.8
gówno wiesz	1.8
idź do diabła	1.8
idź do piekła	1.8
idź się lecz	1.8
idź się leczyć	1.8
idź w cholerę	1.8
idź w pizdu	1.8
jeszcze tego pożałujesz	1.8
jeszcze za to odpowiesz	1.8
kanalia	1.8
kanalie	1.8
kłamiesz	1.8
kłamiesz jak z nut	1.8
kłamiesz w żywe oczy	1.8
lecz się człowieku	1.8
lecz się na głowę	1.8
menda	1.8
mendo	1.8
męda	1.8
odczep się	1.8
odpieprz się	1.8
odwal się	1.8
padalc~	1.8
padalec	1.8
pieprzysz głupoty	1.8
pierdolisz	1.8
pierdolisz głupoty	1.8
powinieneś się wstydzić	1.8
powinnaś się wstydzić	1.8
powinni cię wyrzucić	1.8
powinni cię zwolnić	1.8
pożałujesz	1.8
pożałujesz tego	1.8
skasuj konto	1.8
spadaj na drzewo	1.8
stul dziób	1.8
stul gębę	1.8
szmaciarz~	1.8
usuń konto	1.8
usuń to konto	1.8
weź leki	1.8
wstyd mi za ciebie	1.8
wstydziłabyś się	1.8
wstydziłbyś się	1.8
zamknij dziób	1.8
zamknij gębę	1.8
zamknij jadaczkę	1.8
zamknij się	1.8
zamknij się już	1.8
zapomniałaś wziąć leki	1.8
zapomniałeś wziąć leki	1.8
łżesz	1.8
łżesz jak pies	1.8
ścierw~	1.8
bezmózg~	1.6
błaźnisz się	1.6
czytać nie umiesz	1.6
debil~	1.6
do łopaty	1.6
gratuluję głupoty	1.6
idiot~	1.6
idź do roboty	1.6
idź kopać rowy	1.6
imbecyl~	1.6
kompromitujesz się	1.6
kretyn~	1.6
kto cię o to pytał	1.6
kto cię pytał	1.6
kup sobie mózg	1.6
masz sieczkę zamiast mózgu	1.6
myślenie boli	1.6
myślenie nie boli	1.6
mózg ci wyparował	1.6
na mózg ci padło	1.6
naucz się czytać	1.6
naucz się pisać	1.6
nie umiesz czytać	1.6
nie znasz się kompletnie	1.6
nikt cię nie prosił	1.6
nikt cię nie pytał	1.6
nikt cię o to nie pytał	1.6
ośmieszasz się	1.6
ośmieszył~ się	1.6
padło ci na mózg	1.6
palnij się w łeb	1.6
przestań bredzić	1.6
przestań kłamać	1.6
przestań się kompromitować	1.6
przestań się ośmieszać	1.6
przygłup~	1.6
puknij się w czoło	1.6
puknij się w głowę	1.6
puknij się w łeb	1.6
półgłów~	1.6
robisz z siebie debila	1.6
robisz z siebie idiotę	1.6
robisz z siebie pajaca	1.6
sieczka w głowie	1.6
skompromitował~ się	1.6
spadaj	1.6
spadaj stąd	1.6
spróbuj pomyśleć	1.6
spróbuj użyć mózgu	1.6
stuknij się w głowę	1.6
tępak~	1.6
tępol~	1.6
upadł~ na głowę	1.6
użyj mózgu	1.6
weź się do roboty	1.6
won	1.6
won stąd	1.6
wracaj do nory	1.6
wracaj do podstawówki	1.6
wracaj do szkoły	1.6
wróć do szkoły	1.6
wynoś się	1.6
włącz myślenie	1.6
włącz mózg	1.6
zbłaźnił~ się	1.6
zdurniał~ do reszty	1.6
zejdź mi z oczu	1.6
zjeżdżaj	1.6
zmień zawód	1.6
znajdź sobie pracę	1.6
znajdź sobie życie	1.6
zniknij	1.6
ćwierćinteligent~	1.6
zapłacisz za to	1.5
ciemniak~	1.4
drań	1.4
dupowłaz~	1.4
dureń	1.4
durnie	1.4
durniem	1.4
durniu	1.4
dziennikarz od siedmiu boleści	1.4
dziennikarz z bożej łaski	1.4
dziennikarzyn~	1.4
ekspert od siedmiu boleści	1.4
frajer~	1.4
funkcjonariusz medialny	1.4
gamonie	1.4
gamoniu	1.4
gamoń	1.4
głąbie	1.4
głąby	1.4
hańba ci	1.4
hipokryt~	1.4
hochsztapler~	1.4
i to ma być dziennikarz	1.4
i ty jesteś dziennikarzem	1.4
i ty się nazywasz dziennikarzem	1.4
jesteś trollem	1.4
kmiot~	1.4
krętacz~	1.4
kłamczuch~	1.4
kłamc~	1.4
lizus~	1.4
matole	1.4
matoł~	1.4
naciągacz~	1.4
niby dziennikarz	1.4
nieudacznik~	1.4
nieuk~	1.4
nikczemni~	1.4
obłudnik~	1.4
ofiara losu	1.4
oszołom~	1.4
oszust	1.4
oszustem	1.4
oszustka	1.4
oszuści	1.4
pachołek	1.4
pachołki	1.4
pachołku	1.4
palant~	1.4
pismak~	1.4
pożal się boże dziennikarz	1.4
pożal się boże ekspert	1.4
propagandyst~	1.4
przegryw~	1.4
pseudo dziennikarz	1.4
pseudo ekspert	1.4
pseudodziennikarz~	1.4
pseudoekspert~	1.4
sprzedawczyk~	1.4
szarlatan~	1.4
szubraw~	1.4
szuja	1.4
szuje	1.4
sługus~	1.4
tak zwany dziennikarz	1.4
tak zwany ekspert	1.4
tchórz	1.4
tchórze	1.4
tchórzu	1.4
tuman	1.4
tumanie	1.4
tumany	1.4
tzw dziennikarz	1.4
tzw ekspert	1.4
wazeliniarz~	1.4
wstydź się	1.4
wstydźcie się	1.4
zdrajc~	1.4
łajdak~	1.4
łgarz	1.4
łgarze	1.4
łgarzu	1.4
jesteś śmieszna	1.3
jesteś śmieszny	1.3
beksa	1.2
bezczeln~	1.2
bredzisz	1.2
burak jesteś	1.2
błazen	1.2
błazny	1.2
błaźnie	1.2
cham	1.2
chamie	1.2
chamka	1.2
chamy	1.2
co ty bierzesz	1.2
co ty ćpasz	1.2
cymbał~	1.2
dorośnij	1.2
dorośnij wreszcie	1.2
gadasz bzdury	1.2
gadasz głupoty	1.2
gnój	1.2
ignoranci	1.2
ignorant	1.2
ignorantka	1.2
ile ci płacą	1.2
ile ci zapłacili	1.2
jesteś chora	1.2
jesteś chory	1.2
klaun	1.2
klauni	1.2
klaunie	1.2
kogo to obchodzi	1.2
kogo ty obchodzisz	1.2
kto ci płaci	1.2
kto pytał	1.2
niedouczon~	1.2
niekompetent~	1.2
nikogo nie obchodzi twoje zdanie	1.2
nikogo nie obchodzisz	1.2
nikogo to nie obchodzi	1.2
nikt nie pytał	1.2
odbiło ci	1.2
odwaliło ci	1.2
oszalał~ chyba	1.2
pajac~	1.2
pilnuj swojego nosa	1.2
pilnuj własnego nosa	1.2
piszesz głupoty	1.2
pleciesz	1.2
pleciesz bzdury	1.2
popłacz się	1.2
prostak~	1.2
płacz dalej	1.2
płacz więcej	1.2
płaczek	1.2
szczekaj dalej	1.2
szczekaj sobie	1.2
ty jesteś nikt	1.2
tępa	1.2
tępe	1.2
tępi	1.2
tępy	1.2
wieśniak~	1.2
wypisujesz brednie	1.2
wypisujesz bzdury	1.2
za kogo się uważasz	1.2
za kogo ty się masz	1.2
zmień dilera	1.2
zmień lekarza	1.2
znaj swoje miejsce	1.2
zwariował~	1.2
żałosn~	1.2
🤡	1.2
blokuję i zgłaszam	1
cwaniak~	1
dno dna	1
dno i metr mułu	1
dno i wodorosty	1
doucz się	1
douczcie się	1
durna	1
durny	1
głupcy	1
głupcz~	1
głupek	1
głupi	1
głupia	1
głupiec	1
głupki	1
głupku	1
kim ty niby jesteś	1
kim ty w ogóle jesteś	1
kompromitacj~	1
mądral~	1
nie masz bladego pojęcia	1
nie masz pojęcia	1
nie masz zielonego pojęcia	1
nie wiesz o czym mówisz	1
nie wiesz o czym piszesz	1
poczytaj trochę	1
pomyśl zanim coś napiszesz	1
pomyśl zanim napiszesz	1
przemądrza~	1
straciłam do ciebie szacunek	1
straciłem do ciebie szacunek	1
tracisz resztki szacunku	1
za kogo się masz	1
zarozumia~	1
żenad~	1
żenując~	1
🤥	1
zmień pracę	0.9
brawo geniuszu	0.8
bredni~	0.8
co za idiotyzm	0.8
co za wstyd	0.8
co za żenada	0.8
fachowiec się odezwał	0.8
geniusz się znalazł	0.8
haniebn~	0.8
kim ty jesteś	0.8
morda	0.8
obrzydliw~	0.8
odezwał się ekspert	0.8
odrażając~	0.8
ogarnij się	0.8
ohydn~	0.8
ośmieszając~	0.8
ruski troll	0.8
troll~	0.8
weź się ogarnij	0.8
znalazł się ekspert	0.8
znalazł się mądry	0.8
🤮	0.8
baran	0.6
bałwan	0.6
beznadziejn~	0.6
durne	0.6
głupie	0.6
głąb	0.6
hańba	0.6
kłamstw~	0.6
lecz się	0.6
osioł	0.6
pieprzenie	0.6
pierdolenie	0.6
szmata	0.6
złodziej~	0.6
ściema	0.6
ściemniasz	0.6
śmieć	0.6
🐍	0.6
💩	0.6
🚮	0.6
🤢	0.6
weź przestań	0.5
bzdur~	0.4
chuj	0.4
głupot~	0.4
obudź się	0.4
pierdolon~	0.4
propagand~	0.4
ręce opadają	0.4
szkoda słów	0.4
wstyd	0.4
👎	0.4
🗑	0.4
🙄	0.4
🤦	0.4
🤦‍♀️	0.4
🤦‍♂️	0.4
🥱	0.4
śmieszn~	0.3
cholera	0.2
do diabła	0.2
gówno	0.2
jasny gwint	0.2
kurczę	0.2
kurde	0.2
kurwa	0.2
psiakrew	0.2
a żeby cię	3
będziesz wisiał	3
będziesz wisieć	3
dać ci w mordę	3
dać ci w ryj	3
dostaniesz w mordę	3
dostaniesz w ryj	3
dostaniesz w łeb	3
dostaniesz wpierdol	3
gińcie	3
jebana debilka	3
jebana idiotka	3
jebana kurwa	3
jebana szmata	3
jebani zdrajcy	3
jebany chuj	3
jebany debil	3
jebany idiota	3
jebany kretyn	3
jebany kłamca	3
jebany pajac	3
jebany zdrajca	3
jebany śmieć	3
jebać ciebie	3
jebać cię	3
jebać was	3
jebał cię pies	3
jebie cię	3
jebnij się	3
jebnij się w czoło	3
jebnij się w łeb	3
jebnij łbem	3
jesteś agentką	3
jesteś amatorem	3
jesteś analfabetką	3
jesteś analfabetą	3
jesteś arogancka	3
jesteś arogancki	3
jesteś arogantem	3
jesteś aż tak	3
jesteś aż tak głupi	3
jesteś aż tak głupia	3
jesteś bandytą	3
jesteś baranem	3
jesteś bezmyślna	3
jesteś bezmyślny	3
jesteś bezmózgi	3
jesteś bezmózgiem	3
jesteś bezużyteczna	3
jesteś bezużyteczny	3
jesteś bezwartościowa	3
jesteś bezwartościowy	3
jesteś bezwstydna	3
jesteś bezwstydny	3
jesteś botem	3
jesteś bucem	3
jesteś bufonem	3
jesteś burakiem	3
jesteś bydlakiem	3
jesteś bydlęciem	3
jesteś chamką	3
jesteś chora psychicznie	3
jesteś chory psychicznie	3
jesteś chorym	3
jesteś chorym człowiekiem	3
jesteś chorą	3
jesteś chujem	3
jesteś cielakiem	3
jesteś cieniasem	3
jesteś cipą	3
jesteś cwaniakiem	3
jesteś dnem dna	3
jesteś dno	3
jesteś draniem	3
jesteś dupkiem	3
jesteś durniem	3
jesteś dwulicowa	3
jesteś dwulicowy	3
jesteś dyletantem	3
jesteś dyletantką	3
jesteś dzieciakiem	3
jesteś dziwką	3
jesteś egoistką	3
jesteś egoistą	3
jesteś faszystką	3
jesteś faszystą	3
jesteś fałszywa	3
jesteś fałszywy	3
jesteś frajerem	3
jesteś funkcjonariuszem	3
jesteś gnidą	3
jesteś gówniarzem	3
jesteś głupcem	3
jesteś głupi jak	3
jesteś głupi jak but	3
jesteś głupia jak	3
jesteś głupim	3
jesteś głupią	3
jesteś głupkiem	3
jesteś głupsza	3
jesteś głupszy	3
jesteś głupszy niż	3
jesteś głąbem	3
jesteś hieną	3
jesteś hipokrytką	3
jesteś ignorantką	3
jesteś jebanym	3
jesteś jebaną	3
jesteś jebnięta	3
jesteś jebnięty	3
jesteś kanalią	3
jesteś karaluchem	3
jesteś karierowiczem	3
jesteś karykaturą	3
jesteś kompletnym	3
jesteś kompletną	3
jesteś kompromitacją	3
jesteś komuchem	3
jesteś komunistą	3
jesteś kpiną	3
jesteś kreaturą	3
jesteś krętaczem	3
jesteś kurwą	3
jesteś kutasem	3
jesteś lamusem	3
jesteś leszczem	3
jesteś lewakiem	3
jesteś lizusem	3
jesteś manipulantem	3
jesteś manipulantką	3
jesteś manipulatorem	3
jesteś marionetką	3
jesteś matołem	3
jesteś memem	3
jesteś mendą	3
jesteś mięczakiem	3
jesteś mordercą	3
jesteś na haju	3
jesteś naiwna	3
jesteś naiwny	3
jesteś najgorsza	3
jesteś najgorszy	3
jesteś najgorszym	3
jesteś najgłupsza	3
jesteś najgłupszy	3
jesteś narcyzem	3
jesteś nazistą	3
jesteś naćpana	3
jesteś naćpany	3
jesteś nic nie	3
jesteś nic niewart	3
jesteś niczym	3
jesteś niedojebany	3
jesteś niedorozwinięta	3
jesteś niedorozwinięty	3
jesteś niedouczona	3
jesteś niedouczony	3
jesteś niepoważna	3
jesteś niepoważny	3
jesteś nieszczęściem	3
jesteś nieuczciwa	3
jesteś nieuczciwy	3
jesteś nieudacznikiem	3
jesteś nikim i	3
jesteś nikt	3
jesteś obleśna	3
jesteś obleśny	3
jesteś obrzydliwym	3
jesteś obrzydliwą	3
jesteś obłudna	3
jesteś obłudnikiem	3
jesteś obłudny	3
jesteś odrażająca	3
jesteś odrażający	3
jesteś ograniczona	3
jesteś ograniczony	3
jesteś ohydna	3
jesteś ohydny	3
jesteś okropna	3
jesteś okropny	3
jesteś onucą	3
jesteś oszołomem	3
jesteś osłem	3
jesteś pachołkiem	3
jesteś palantem	3
jesteś parodią	3
jesteś parszywa	3
jesteś parszywy	3
jesteś pasożytem	3
jesteś pedałem	3
jesteś pieprznięta	3
jesteś pieprznięty	3
jesteś pierdolnięta	3
jesteś pierdolnięty	3
jesteś pierdolonym	3
jesteś pierdoloną	3
jesteś pijana	3
jesteś pijany	3
jesteś pijawką	3
jesteś pionkiem	3
jesteś pisiorem	3
jesteś pisowcem	3
jesteś pizdą	3
jesteś po prostu głupi	3
jesteś po prostu głupia	3
jesteś po prostu idiotą	3
jesteś podła	3
jesteś podły	3
jesteś pojebana	3
jesteś pojebany	3
jesteś popierdolona	3
jesteś popierdolony	3
jesteś porąbana	3
jesteś porąbany	3
jesteś potworem	3
jesteś pośmiewiskiem	3
jesteś prawakiem	3
jesteś prawdziwym idiotą	3
jesteś propagandystką	3
jesteś propagandystą	3
jesteś propagandzistą	3
jesteś prostaczką	3
jesteś prostakiem	3
jesteś prostytutką	3
jesteś przegrywem	3
jesteś przekupny	3
jesteś przestępcą	3
jesteś próżna	3
jesteś próżny	3
jesteś psychiczna	3
jesteś psychiczny	3
jesteś psycholem	3
jesteś psychopatką	3
jesteś psychopatą	3
jesteś płaczkiem	3
jesteś rakiem	3
jesteś rasistką	3
jesteś rasistą	3
jesteś robakiem	3
jesteś ruskim	3
jesteś ruską	3
jesteś ruską onucą	3
jesteś skończona	3
jesteś skończony	3
jesteś skończonym	3
jesteś skończoną	3
jesteś skurwielem	3
jesteś skurwysynem	3
jesteś sprzedajna	3
jesteś sprzedajny	3
jesteś sprzedana	3
jesteś sprzedany	3
jesteś sprzedawczynią	3
jesteś stuknięta	3
jesteś stuknięty	3
jesteś suką	3
jesteś szczurem	3
jesteś szkodnikiem	3
jesteś szkodnikiem i	3
jesteś szmaciarzem	3
jesteś szmatą	3
jesteś szują	3
jesteś szurem	3
jesteś szurnięta	3
jesteś szurnięty	3
jesteś sługusem	3
jesteś tak głupi	3
jesteś tak głupia	3
jesteś tak tępa	3
jesteś tak tępy	3
jesteś tchórzliwy	3
jesteś totalne dno	3
jesteś totalnym	3
jesteś totalną	3
jesteś tubą	3
jesteś tubą propagandową	3
jesteś tumanem	3
jesteś tępakiem	3
jesteś tępym	3
jesteś tępą	3
jesteś tłukiem	3
jesteś upośledzona	3
jesteś upośledzony	3
jesteś walnięta	3
jesteś walnięty	3
jesteś wariatem	3
jesteś wariatką	3
jesteś wieśniakiem	3
jesteś wredna	3
jesteś wredny	3
jesteś wrzodem	3
jesteś współwinna	3
jesteś współwinny	3
jesteś wstrętna	3
jesteś wstrętny	3
jesteś wstydem	3
jesteś wszą	3
jesteś zakłamana	3
jesteś zakłamany	3
jesteś zarazą	3
jesteś zarozumiała	3
jesteś zarozumiały	3
jesteś zbrodniarzem	3
jesteś zdrajczynią	3
jesteś zdrajcą narodu	3
jesteś zdrajcą ojczyzny	3
jesteś zjebana	3
jesteś zjebany	3
jesteś zjebem	3
jesteś zwierzęciem	3
jesteś zwyczajnie	3
jesteś zwyczajnym	3
jesteś zwykłym	3
jesteś zwykłą	3
jesteś złodziejem	3
jesteś złodziejką	3
jesteś złym człowiekiem	3
jesteś łajdakiem	3
jesteś łgarzem	3
jesteś łotrem	3
jesteś ślepa	3
jesteś ślepy	3
jesteś śmiechu wart	3
jesteś śmieszny człowiek	3
jesteś śmieszny człowieku	3
jesteś świnią	3
jesteś świrem	3
jesteś świrnięta	3
jesteś żartem	3
jesteś żałosnym	3
jesteś żałosną	3
jesteś żenada	3
jesteś żenadą	3
jesteś żenująca	3
jesteś żenujący	3
jesteś żmiją	3
jesteście bandą	3
jesteście bezczelni	3
jesteście chorzy	3
jesteście debilami	3
jesteście dnem	3
jesteście gorsi	3
jesteście głupi	3
jesteście hańbą	3
jesteście hipokrytami	3
jesteście idiotami	3
jesteście kpiną	3
jesteście kłamcami	3
jesteście nienormalni	3
jesteście nikim	3
jesteście obrzydliwi	3
jesteście pojebani	3
jesteście popierdoleni	3
jesteście siebie warci	3
jesteście tchórzami	3
jesteście tępi	3
jesteście wstydem	3
jesteście zakłamani	3
jesteście zdrajcami	3
jesteście zerami	3
jesteście zwykłymi	3
jesteście ślepi	3
jesteście śmieciami	3
jesteście śmieszni	3
jesteście żałośni	3
kopa w cztery litery	3
kopa w dupę	3
kopniak w dupę	3
kula w łeb	3
kulka w łeb	3
kulkę w łeb	3
mam nadzieję że cię	3
mam nadzieję że dostaniesz	3
mam nadzieję że skończysz	3
mam nadzieję że stracisz	3
mam nadzieję że umrzesz	3
mam nadzieję że zdechniesz	3
mam nadzieję że zgnijesz	3
na gałąź z tobą	3
napluć ci w twarz	3
naplułabym ci	3
naplułbym ci w	3
niech cię cholera	3
niech cię chuj	3
niech cię diabli	3
niech cię jasny	3
niech cię piekło pochłonie	3
niech cię szlag	3
niech cię szlag trafi	3
niech cię zamkną	3
niech cię zwolnią	3
obiję ci mordę	3
obiję ci ryj	3
obić ci mordę	3
obić ci ryj	3
obyś cierpiał	3
obyś cierpiała	3
obyś dostał raka	3
obyś dostała raka	3
obyś sczezł	3
obyś sczezła	3
obyś się udławił	3
obyś się zesrał	3
obyś skończył	3
obyś skończyła	3
obyś stracił	3
obyś straciła	3
obyś trafił do	3
obyś umarł	3
obyś umarła	3
obyś wylądował	3
obyś zachorował	3
obyś zdychał	3
obyś zdychała	3
obyś zginął	3
obyś zginęła	3
obyś zgnił	3
obyś zgniła	3
obyście zdechli	3
obyście zgnili	3
palnij sobie w łeb	3
pieprznij się	3
pieprznij się w łeb	3
pierdolnij się	3
pierdolnij się w łeb	3
pluję ci	3
pluję ci w mordę	3
pluję ci w ryj	3
plunąć ci w twarz	3
podetnij sobie	3
podetnij sobie żyły	3
popukaj się	3
popukaj się w czoło	3
popukaj się w głowę	3
powiesić cię	3
powieś się	3
powinieneś wisieć	3
powinnaś wisieć	3
puknij się	3
puknij się w	3
puknij się w czółko	3
puknij się w ten	3
rozjebię ci	3
rozpierdolę ci	3
rozwalę ci ryj	3
rozwalę ci łeb	3
rzuć się pod pociąg	3
rzuć się z mostu	3
rąbnij się	3
skacz z mostu	3
skocz z mostu	3
skocz z okna	3
splunąć na ciebie	3
sram na ciebie	3
strzel se w łeb	3
strzel sobie	3
strzel sobie w łeb	3
stuknij się	3
stuknij się w czoło	3
stuknij się w łeb	3
szczam ci	3
szczam na ciebie	3
szlag by cię	3
szubienica czeka	3
ty bandyto	3
ty barania głowo	3
ty baranie jeden	3
ty bałwanie	3
ty bezczelna	3
ty bezczelny	3
ty bezmózga	3
ty bezmózgi	3
ty bezmózgu	3
ty burak	3
ty buraku	3
ty bydlaku	3
ty bydlę	3
ty bydlę jedne	3
ty bęcwale	3
ty błaźnie	3
ty chamie	3
ty chamko	3
ty chora	3
ty chory	3
ty chory człowieku	3
ty chuju jebany	3
ty cieciu	3
ty cioto	3
ty ciołku	3
ty cipo	3
ty ciulu	3
ty cwelu	3
ty cymbale	3
ty debilko	3
ty debilu jebany	3
ty draniu	3
ty dupku	3
ty dupo	3
ty dupo wołowa	3
ty dupowłazie	3
ty durna	3
ty durniu	3
ty durny	3
ty dziennikarzyno	3
ty dziwko	3
ty faszysto	3
ty fiucie	3
ty frajerze	3
ty gamoniu	3
ty glisto	3
ty gówniaro	3
ty gówniarzu	3
ty gówno	3
ty głupcze	3
ty głupi	3
ty głupi chuju	3
ty głupia	3
ty głupia cipo	3
ty głupia krowo	3
ty głupia kurwo	3
ty głupia pizdo	3
ty głupia szmato	3
ty głupku	3
ty hieno	3
ty hipokrytko	3
ty hipokryto	3
ty idioto jeden	3
ty idioto skończony	3
ty ignorancie	3
ty imbecylu	3
ty jebana	3
ty jebany	3
ty jełopie	3
ty kanalio	3
ty kapuścany łbie	3
ty kapuściany łbie	3
ty karaluchu	3
ty klaunie	3
ty kmiocie	3
ty kolaborancie	3
ty komuchu	3
ty kołku	3
ty kreaturo	3
ty kretynko	3
ty krowo	3
ty kundlu	3
ty kupo gówna	3
ty kurwo jebana	3
ty kutasie	3
ty kłamczucho	3
ty kłamliwa	3
ty kłamliwy	3
ty lafiryndo	3
ty lampucero	3
ty larwo	3
ty lewacka	3
ty lewacki	3
ty lewaku	3
ty lizodupie	3
ty lizusie	3
ty marna	3
ty marny	3
ty mała	3
ty małpo	3
ty mały	3
ty mendo	3
ty morderco	3
ty młocie	3
ty nazisto	3
ty niedojdo	3
ty niedojebany	3
ty niedojebie	3
ty niedorajdo	3
ty niedouczona	3
ty niedouczony	3
ty nienormalna	3
ty nienormalny	3
ty nieudaczniku	3
ty nieuku	3
ty nikim	3
ty nędzna	3
ty nędzny	3
ty obrzydliwa	3
ty obrzydliwy	3
ty obłudna	3
ty obłudniku	3
ty obłudny	3
ty ofermo	3
ty ofiaro	3
ty ofiaro losu	3
ty ohydna	3
ty ohydny	3
ty oszołomie	3
ty oszuście	3
ty pachołku	3
ty palancie	3
ty parszywa	3
ty parszywy	3
ty pasożycie	3
ty patałachu	3
ty pedale	3
ty peowski	3
ty pierdolona	3
ty pierdolony	3
ty pierdoło	3
ty pisiorze	3
ty pismaku	3
ty pisowski	3
ty pizdo	3
ty pizdusiu	3
ty plugawa	3
ty plugawy	3
ty pluskwo	3
ty podła	3
ty podły	3
ty pojebana	3
ty pojebany	3
ty pojebie	3
ty pokrako	3
ty pomyleńcu	3
ty propagandzisto	3
ty prostaku	3
ty przegrywie	3
ty przygłupie	3
ty psie	3
ty psycholu	3
ty pusta	3
ty pusty	3
ty półgłówku	3
ty raszplo	3
ty robaku	3
ty ruska onuco	3
ty ruski	3
ty skurwielu	3
ty skurwysynu	3
ty sprzedajna	3
ty sprzedajna kurwo	3
ty sprzedajna szmato	3
ty sprzedajny	3
ty sprzedawczyku	3
ty stara	3
ty stary	3
ty sukinkocie	3
ty sukinsynu	3
ty suko	3
ty szczurze	3
ty szujo	3
ty sługusie	3
ty targowico	3
ty tchórzu	3
ty trollu	3
ty tumanie	3
ty tępa	3
ty tępa pało	3
ty tępaku	3
ty tępy	3
ty tłuku	3
ty tłumoku	3
ty upośledzony	3
ty wariacie	3
ty wariatko	3
ty wieśniaku	3
ty wstrętna	3
ty wstrętny	3
ty wszo	3
ty zakuta pało	3
ty zakuty	3
ty zakuty łbie	3
ty zakłamana	3
ty zakłamany	3
ty zbrodniarzu	3
ty zdrajco	3
ty zdziro	3
ty zerze	3
ty zjebany	3
ty zjebie	3
ty złodzieju	3
ty ćwierćinteligencie	3
ty ćwierćmózgu	3
ty ćwoku	3
ty łachu	3
ty łachudro	3
ty łajdaku	3
ty łamago	3
ty łgarzu	3
ty ścierwo	3
ty świnio	3
ty świnio jedna	3
ty świrze	3
ty żałosna	3
ty żałosny	3
ty żałosny człowieku	3
ty żmijo	3
umieraj	3
umrzyj	3
utop się	3
w mordę ci	3
w mordę dać	3
w pysk ci	3
w ryj ci	3
w łeb ci	3
walnij się młotkiem	3
walnij się w czoło	3
walnij się w głowę	3
walnij się w łeb	3
wpierdol ci	3
wpierdol się należy	3
wyhuśtaj się	3
zabij się śmieciu	3
zajebać cię	3
zajebie cie	3
zajebię cię	3
zapierdolę cię	3
zawiśniesz	3
zdechnij szmato	3
zdechnij śmieciu	3
zdychaj	3
zdychaj szmato	3
zdychaj śmieciu	3
zdychajcie	3
zgiń	3
zgiń przepadnij	3
zgnij	3
zgnij w piekle	3
zgnij w pierdlu	3
zgnijesz	3
zgnijesz w piekle	3
zgnijesz w więzieniu	3
żebyś sczezł	3
żebyś zdechł	3
żebyś zdechła	3
żebyś zgnił	3
życzę ci raka	3
życzę ci wszystkiego najgorszego	3
życzę ci śmierci	3
życzę ci żebyś	3
beret	2.6
beret zryty	2.6
całuj psa w	2.6
całuj psa w dupę	2.6
ch*j	2.6
ch*ju	2.6
chooy	2.6
chuj ci	2.6
chuj ci na grób	2.6
chuj ci na imię	2.6
chuj ci w	2.6
chuj ci w oko	2.6
chuj ci w ryj	2.6
chuj cię to	2.6
chuj kogo obchodzi	2.6
chuj w dupę	2.6
chuj wam	2.6
chuj wam w dupę	2.6
chuj wiesz	2.6
chuj z tobą	2.6
chuja rozumiesz	2.6
chuja się znasz	2.6
chuja tam wiesz	2.6
chuja wiesz	2.6
chujek	2.6
chujem	2.6
chujku	2.6
chujnio	2.6
cicho bądź	2.6
cicho już	2.6
cicho psie	2.6
cicho siedź	2.6
cicho tam	2.6
cmoknij mnie	2.6
cmoknij mnie w pompkę	2.6
czapka z głowy	2.6
do dupy z	2.6
do mordy	2.6
do reszty ci	2.6
dupa a nie	2.6
dupa nie	2.6
dupa wołowa	2.6
gówniana	2.6
gówniany	2.6
gówniara	2.6
gówniaro	2.6
gówniarstwo	2.6
gówniarz	2.6
gówniarze	2.6
gówniarzu	2.6
gówno burza	2.6
gówno cię	2.6
gówno cię obchodzi	2.6
gówno masz do gadania	2.6
gówno mnie to obchodzi	2.6
gówno potrafisz	2.6
gówno rozumiesz	2.6
gówno wart	2.6
gówno warta	2.6
gówno warte	2.6
gówno widziałaś	2.6
gówno widziałeś	2.6
gówno wiecie	2.6
gówno znaczysz	2.6
gównoartykuł	2.6
gównoburza	2.6
gównodziennikar~	2.6
gównojad	2.6
gównomedia	2.6
gównoportal	2.6
gównopost	2.6
gównozjad~	2.6
głupia gęba	2.6
hooy	2.6
huj ci	2.6
huju	2.6
hój	2.6
jeb sie	2.6
jeb się	2.6
jebcie się	2.6
jesteś do dupy	2.6
lepiej idź	2.6
lepiej już nic nie	2.6
lepiej już nie	2.6
lepiej milcz	2.6
lepiej nic nie mów	2.6
lepiej nic nie pisz	2.6
lepiej nie pisz	2.6
lepiej się lecz	2.6
lepiej się nie odzywaj	2.6
lepiej się ucz	2.6
lepiej się zamknij	2.6
lepiej zajmij się	2.6
lepiej zamilcz	2.6
lepiej zamknij	2.6
lizanie dupy	2.6
lizać dupę	2.6
liż dupę	2.6
liżesz buty	2.6
liżesz dupsko	2.6
liżesz dupę	2.6
mają cię w dupie	2.6
mam cię w dupie	2.6
mamy cię w dupie	2.6
milcz	2.6
milcz debilu	2.6
milcz gdy	2.6
milcz głupcze	2.6
milcz idioto	2.6
milcz lepiej	2.6
milcz psie	2.6
milcz szmato	2.6
milcz zdrajco	2.6
milcz śmieciu	2.6
morda kurwo	2.6
morda lewaku	2.6
morda pisowcu	2.6
morda psie	2.6
morda szmato	2.6
morda tam	2.6
morda w	2.6
morda zdrajco	2.6
morda śmieciu	2.6
mordo zdradziecka	2.6
mordy w kubeł	2.6
mordy zdradzieckie	2.6
możesz mi	2.6
możesz mi naskoczyć	2.6
możesz mi skoczyć	2.6
możesz mnie cmoknąć	2.6
naskoczyć	2.6
nie zesraj się	2.6
obciągaj	2.6
obciągara	2.6
obciągarka	2.6
obciągnij	2.6
odbija ci	2.6
odbija wam	2.6
odbiło	2.6
odbiło ci do reszty	2.6
odbiło wam	2.6
odczep się od	2.6
odczepcie się	2.6
odjeb	2.6
odjeb się od	2.6
odjebało	2.6
odjebało ci	2.6
odjebcie się	2.6
odpieprz się od	2.6
odpieprzcie się	2.6
odpierdala	2.6
odpierdala ci	2.6
odpierdalaj~	2.6
odpierdol się ode mnie	2.6
odpierdolcie się	2.6
odpierdoliło ci	2.6
odstosunkuj się	2.6
odwal się od	2.6
odwalcie się	2.6
odwaliło	2.6
odwaliło wam	2.6
odwróć się	2.6
ogłupiał~	2.6
oszalałaś	2.6
oszalałeś	2.6
oszaleliście	2.6
pieprz się	2.6
pieprzyć cię	2.6
pieprz~ się	2.6
pierdol się szmato	2.6
pierdol się śmieciu	2.6
pierdolcie się	2.6
pierdole cie	2.6
pierdol~ się	2.6
pierdolę cię	2.6
pierdolę was	2.6
pocałuj mnie	2.6
pocałuj się	2.6
pocałujcie mnie w dupę	2.6
pogięło	2.6
pogięło cię	2.6
pogrzany	2.6
pogrzało	2.6
pogrzało cię	2.6
pojebało	2.6
pojebało cię	2.6
pojebało cię do reszty	2.6
popieprzyło	2.6
popieprzyło ci się	2.6
popierdoliło	2.6
popierdoliło ci się	2.6
popierdoliło cię	2.6
poryta	2.6
poryty	2.6
poryty beret	2.6
poryło	2.6
poryło ci	2.6
poryło cię	2.6
porąbało cię	2.6
posraj się	2.6
posrana	2.6
posrany	2.6
posrało cię	2.6
possij	2.6
ryj w kubeł	2.6
siedź cicho	2.6
siedź już cicho	2.6
siedź na dupie	2.6
sp13rdalaj	2.6
sp1erdalaj	2.6
spadaj człowieku	2.6
spadaj dziadu	2.6
spadaj frajerze	2.6
spadaj na szczaw	2.6
spadaj śmieciu	2.6
spadajcie	2.6
spadówa	2.6
spieprzaj dziadu	2.6
spieprzaj na	2.6
spieprzaj stąd	2.6
spieprzajcie	2.6
spieprzać	2.6
spierdalaj debilu	2.6
spierdalaj do	2.6
spierdalaj idioto	2.6
spierdalaj na	2.6
spierdalaj stąd	2.6
spierdalaj śmieciu	2.6
spierdalajcie	2.6
spierdoleniec	2.6
spierdoli~	2.6
spierdolony	2.6
spier~	2.6
sraj	2.6
srasz	2.6
srasz pod siebie	2.6
srasz w gacie	2.6
ssij	2.6
ssij mi	2.6
ssij pałę	2.6
stul	2.6
stul japę	2.6
stul morde	2.6
stul paszczę	2.6
stul pyska	2.6
stul się	2.6
stulcie	2.6
stulcie mordy	2.6
stulcie pyski	2.6
ta morda	2.6
te twoje brednie	2.6
te twoje bzdury	2.6
te twoje wypociny	2.6
te wypociny	2.6
ten ryj	2.6
ten twój głupi	2.6
twoja gęba	2.6
twoja morda	2.6
twoja zakazana morda	2.6
twoje wypociny	2.6
twój głupi ryj	2.6
twój ryj	2.6
twój zakazany ryj	2.6
w dupie byłaś	2.6
w dupie byłeś	2.6
w dupie byłeś gówno widziałeś	2.6
w dupę jebany	2.6
w dupę sobie	2.6
w dupę sobie wsadź	2.6
wepchnij sobie	2.6
weź chłopie	2.6
weź człowieku	2.6
weź do buzi	2.6
weź do ryja	2.6
weź gościu	2.6
weź idź	2.6
weź idź lecz się	2.6
weź idź się	2.6
weź idź stąd	2.6
weź już nie	2.6
weź już przestań	2.6
weź już skończ	2.6
weź już zamilcz	2.6
weź kobieto	2.6
weź leki człowieku	2.6
weź mydło	2.6
weź nie bredź	2.6
weź nie gadaj	2.6
weź nie kłam	2.6
weź nie ośmieszaj	2.6
weź nie pieprz	2.6
weź nie pierdol	2.6
weź nie rób	2.6
weź pigułki	2.6
weź poczytaj	2.6
weź pomyśl	2.6
weź proszki	2.6
weź prysznic	2.6
weź przeczytaj	2.6
weź się do nauki	2.6
weź się do pracy	2.6
weź się jebnij	2.6
weź się już zamknij	2.6
weź się lecz	2.6
weź się nie ośmieszaj	2.6
weź się odjeb	2.6
weź się odpieprz	2.6
weź się odpierdol	2.6
weź się odwal	2.6
weź się ogarnij człowieku	2.6
weź się ogarnij kobieto	2.6
weź się pierdolnij	2.6
weź się puknij	2.6
weź się puknij w	2.6
weź się schowaj	2.6
weź się walnij	2.6
weź się wstydź	2.6
weź się za robotę	2.6
weź się zabij	2.6
weź się zamknij	2.6
weź spadaj	2.6
weź spierdalaj	2.6
weź swoje leki	2.6
weź tabletki	2.6
weź tabletkę	2.6
weź ty się	2.6
weź ty się lecz	2.6
weź ty się ogarnij	2.6
weź ty się zamknij	2.6
weź wypierdalaj	2.6
weź zamknij	2.6
weź zamknij mordę	2.6
weź zamknij ryj	2.6
weź zdechnij	2.6
weź zejdź	2.6
weź zimny prysznic	2.6
weź zniknij	2.6
weźcie go	2.6
weźcie ją	2.6
weźcie się	2.6
weźcie się ogarnijcie	2.6
weźcie się za robotę	2.6
wsadzić w dupę	2.6
wsadź se	2.6
wsadź se w	2.6
wsadź sobie	2.6
wsadź sobie to w	2.6
wsadź sobie w dupę	2.6
wsadź to sobie	2.6
wszyscy mają cię w dupie	2.6
wyp1erdalaj	2.6
wypad na drzewo	2.6
wypad ruski	2.6
wypad stąd	2.6
wypad z	2.6
wypadaj	2.6
wypieprzaj stąd	2.6
wypieprzać	2.6
wypierdalaj do	2.6
wypierdalaj do rosji	2.6
wypierdalaj na	2.6
wypierdalaj na białoruś	2.6
wypierdalaj stąd	2.6
wypierdalaj szmato	2.6
wypierdalaj z	2.6
wypierdalaj zdrajco	2.6
wypierdalaj śmieciu	2.6
wypierdalajcie	2.6
wypierdol się	2.6
wypierdzielaj	2.6
wypier~	2.6
wypocin	2.6
wypocina	2.6
wypociny	2.6
włazidup~	2.6
włazisz w dupę	2.6
zakazana gęba	2.6
zakazana morda	2.6
zakazany ryj	2.6
zamilcz	2.6
zamilcz już	2.6
zamilcz wreszcie	2.6
zamilczcie	2.6
zamilknij	2.6
zamknij buzię	2.6
zamknij japę	2.6
zamknij konto	2.6
zamknij kłapaczkę	2.6
zamknij morde	2.6
zamknij pape	2.6
zamknij paszcze	2.6
zamknij paszczę	2.6
zamknij profil	2.6
zamknij pysk	2.6
zamknij pyska	2.6
zamknij sie	2.6
zamknij się człowieku	2.6
zamknij się debilu	2.6
zamknij się głupku	2.6
zamknij się idioto	2.6
zamknij się kobieto	2.6
zamknij się kretynie	2.6
zamknij się pajacu	2.6
zamknij się szmato	2.6
zamknij się w końcu	2.6
zamknij się wreszcie	2.6
zamknij się śmieciu	2.6
zamknij te	2.6
zamknij ten	2.6
zamknij ten dziób	2.6
zamknij ten pysk	2.6
zamknij ten ryj	2.6
zamknij twarz	2.6
zamknij twittera	2.6
zamknij tą	2.6
zamknij tą mordę	2.6
zamknij tą twarz	2.6
zamknij tę	2.6
zamknij tę mordę	2.6
zamknijcie mordy	2.6
zamknijcie ryje	2.6
zamknijcie się	2.6
zapchaj sobie	2.6
zawrzyj	2.6
zawrzyj gębę	2.6
zawrzyj mordę	2.6
zawrzyj pysk	2.6
zawrzyj ryj	2.6
zawrzyj się	2.6
zdradziecka morda	2.6
zdradziecka mordo	2.6
zdradzieckie mordy	2.6
zdurniałaś	2.6
zdurniałeś	2.6
zesraj sie	2.6
zesraj się	2.6
zesrałeś się	2.6
zesrał~ się	2.6
zgłupiał~	2.6
zgłupieliście	2.6
zryta	2.6
zryta bania	2.6
zryte	2.6
zryty	2.6
zryty beret	2.6
zryty łeb	2.6
zrób loda	2.6
alkus	2.2
bez klamek	2.2
co bierzesz	2.2
co brałaś	2.2
co brałeś	2.2
co ci dolega	2.2
co ci jest	2.2
co ci odbiło	2.2
co palisz	2.2
co paliłaś	2.2
co paliłeś	2.2
co piłaś	2.2
co piłeś	2.2
co ty bierzesz człowieku	2.2
co ty bredzisz	2.2
co ty chrzanisz	2.2
co ty człowieku	2.2
co ty gadasz	2.2
co ty kurwa	2.2
co ty kurwa pierdolisz	2.2
co ty kurwa wiesz	2.2
co ty masz w głowie	2.2
co ty masz z	2.2
co ty masz z głową	2.2
co ty możesz wiedzieć	2.2
co ty odpierdalasz	2.2
co ty odwalasz	2.2
co ty opowiadasz	2.2
co ty palisz	2.2
co ty pieprzysz	2.2
co ty pierdolisz	2.2
co ty pijesz	2.2
co ty piszesz	2.2
co ty pleciesz	2.2
co ty rozumiesz	2.2
co ty sobie	2.2
co ty sobie myślisz	2.2
co ty sobie wyobrażasz	2.2
co ty tam wiesz	2.2
co ty wiesz	2.2
co ty wiesz o	2.2
co ty wygadujesz	2.2
co ty wypisujesz	2.2
co ty wąchasz	2.2
co wciągasz	2.2
co wciągałeś	2.2
co z tobą	2.2
co z tobą jest nie tak	2.2
co z tobą nie tak	2.2
co ćpasz	2.2
co ćpałeś	2.2
coś ci dolega	2.2
coś ci na mózg	2.2
coś ci się pojebało	2.2
coś ci się pomyliło	2.2
coś ci się popierdoliło	2.2
coś nie tak z tobą	2.2
coś ty brał	2.2
coś ty brała	2.2
coś ty palił	2.2
coś ty pił	2.2
coś ty ćpał	2.2
coś z głową	2.2
coś z tobą	2.2
coś z tobą nie tak	2.2
czubku	2.2
czubków	2.2
czytaj ze zrozumieniem	2.2
czytanie ze zrozumieniem	2.2
czytać potrafisz	2.2
czytać umiesz	2.2
d3bil	2.2
daun	2.2
daunie	2.2
deb1l	2.2
debliu	2.2
do biedronki	2.2
do budy psie	2.2
do chlewa	2.2
do chlewu	2.2
do gary	2.2
do garów	2.2
do gnoju	2.2
do książek nieuku	2.2
do nory	2.2
do nory szczurze	2.2
do obory	2.2
do psychiatry marsz	2.2
do roboty darmozjadzie	2.2
do roboty lenie	2.2
do roboty nierobie	2.2
do szkoły głąbie	2.2
do szkoły wracaj	2.2
do szkoły wróć	2.2
do tworek	2.2
do łopaty nierobie	2.2
doucz się człowieku	2.2
doucz się historii	2.2
doucz się najpierw	2.2
douczyć	2.2
douczyć się	2.2
douczyłbyś się	2.2
downem	2.2
downie	2.2
gnój przerzucać	2.2
idź do garów	2.2
idź do lekarza	2.2
idź do psychiatry	2.2
idź do psychologa	2.2
idź do roboty nierobie	2.2
idź do tworek	2.2
idź już spać	2.2
idź kop	2.2
idź kopać	2.2
idź na kasę	2.2
idź na leczenie	2.2
idź na terapię	2.2
idź na zmywak	2.2
idź się leczyć na	2.2
idź się napij	2.2
idź się schlej	2.2
idź się zbadaj	2.2
idź się zbadać	2.2
idź zamiataj ulice	2.2
idź zamiatać	2.2
idź zbierać	2.2
jebnięt~	2.2
kaftan	2.2
kopać kartofle	2.2
kopać rowy	2.2
kopnięt~	2.2
kto cię wypuścił	2.2
kto go wypuścił	2.2
kto ją wypuścił	2.2
kup mózg	2.2
kup rozum	2.2
kup se mózg	2.2
kup sobie	2.2
kup sobie lustro	2.2
kup sobie okulary	2.2
kup sobie rozum	2.2
kup sobie słownik	2.2
leki ci się skończyły	2.2
leki odstawiłaś	2.2
leki odstawiłeś	2.2
leków nie wziąłeś	2.2
leków nie wzięłaś	2.2
marsz do kuchni	2.2
menelu	2.2
moczymord~	2.2
na kasę do biedronki	2.2
na przepustce	2.2
na taczkach	2.2
na taczki	2.2
na zmywak	2.2
naucz się czegoś	2.2
naucz się czytać ze zrozumieniem	2.2
naucz się historii	2.2
naucz się kultury	2.2
naucz się liczyć	2.2
naucz się myśleć	2.2
naucz się mówić	2.2
naucz się najpierw	2.2
naucz się ortografii	2.2
naucz się pisać po polsku	2.2
naucz się polskiego	2.2
nauczcie się	2.2
naćpan~	2.2
naćpałeś się	2.2
naćpał~ się	2.2
nie pij już	2.2
nie pij tyle	2.2
nie pisz po pijaku	2.2
nie potrafisz czytać	2.2
nie potrafisz nawet	2.2
nie potrafisz nic	2.2
nie umiesz liczyć	2.2
nie umiesz myśleć	2.2
nie umiesz nawet	2.2
nie umiesz pisać	2.2
nie umiesz pisać po polsku	2.2
nie wziął leków	2.2
nie wziąłeś leków	2.2
nie wzięła leków	2.2
nie wzięłaś leków	2.2
nie ćpaj	2.2
nie ćpaj tyle	2.2
ochlej	2.2
ochlejmord~	2.2
odstaw leki	2.2
odstawienie leków	2.2
odstawiłaś leki	2.2
odstawiłeś leki	2.2
ortografia się kłania	2.2
pieprznięt~	2.2
pierdolnięt~	2.2
pij mniej	2.2
pijaczk~	2.2
pijaczyna	2.2
pijaku	2.2
pijana jesteś	2.2
pijany jesteś	2.2
pijus	2.2
piłaś nie pisz	2.2
piłeś nie pisz	2.2
po pijaku	2.2
po pijanemu	2.2
po polsku nie umiesz	2.2
poczytaj książki	2.2
podstawówka się kłania	2.2
pojebem	2.2
pojebus~	2.2
pojebów	2.2
pokój bez klamek	2.2
pomyleni~	2.2
pomyleńcy	2.2
pomyliłeś leki	2.2
pomylona	2.2
pomylony	2.2
popaprani~	2.2
popapran~	2.2
popaprańcu	2.2
popaprańcy	2.2
popatrz na siebie	2.2
popatrz w lustro	2.2
popieprzon~	2.2
popierdoleniec	2.2
popierdoleńcu	2.2
popierdolon~	2.2
porąban~	2.2
potrafisz czytać	2.2
potrafisz w ogóle	2.2
poucz się	2.2
połknij tabletkę	2.2
przeczytaj jakąś książkę	2.2
przeczytaj książkę	2.2
przeczytaj ze zrozumieniem	2.2
przejrzyj się	2.2
przejrzyj się w lustrze	2.2
psychiatryka	2.2
psychiatryku	2.2
psychiczn~ jesteś	2.2
psycholka	2.2
psycholu	2.2
rowy kopać	2.2
rąbnięt~	2.2
schlaj się	2.2
skończyły ci się leki	2.2
skończyły się leki	2.2
spójrz na siebie	2.2
spójrz w lustro	2.2
stuknięt~	2.2
szajba ci odbiła	2.2
szajbnięt~	2.2
szajbus~	2.2
szurnięt~	2.2
słownik kup	2.2
tabletki ci się skończyły	2.2
tabletki wzięte	2.2
trzaśnięt~	2.2
trzepnięt~	2.2
tworki	2.2
ty downie	2.2
uciekł z psychiatryka	2.2
ucz się	2.2
ucz się nieuku	2.2
umiesz czytać	2.2
w kaftanie	2.2
w lustro spójrz	2.2
w pokoju bez klamek	2.2
w tworkach	2.2
walnij	2.2
walnięt~	2.2
wracaj do budy	2.2
wracaj do chlewu	2.2
wracaj do garów	2.2
wracaj do jaskini	2.2
wracaj do kuchni	2.2
wracaj do lasu	2.2
wracaj do moskwy	2.2
wracaj do obory	2.2
wracaj do piaskownicy	2.2
wracaj do piwnicy	2.2
wracaj do przedszkola	2.2
wracaj do rosji	2.2
wracaj do rynsztoka	2.2
wracaj do siebie	2.2
wracaj na bagna	2.2
wracaj na białoruś	2.2
wracaj na drzewo	2.2
wracaj na ukrainę	2.2
wracaj na wieś	2.2
wracaj na zmywak	2.2
wracaj pod kamień	2.2
wracaj pod most	2.2
wracaj skąd	2.2
wracaj tam skąd	2.2
wróć do książek	2.2
wróć do podstawówki	2.2
wróć do przedszkola	2.2
wypuścili cię	2.2
wywieźć na taczkach	2.2
wziąłeś leki	2.2
wzięłaś leki	2.2
z tobą jest coś nie	2.2
z tworek	2.2
zamiatać ulice	2.2
zażyj lekarstwa	2.2
zażyj leki	2.2
zażyj tabletki	2.2
zbierać truskawki	2.2
zj3b	2.2
zjebem	2.2
zjebk~	2.2
zjebów	2.2
zmień branżę	2.2
zmień dealera	2.2
zmień dilerkę	2.2
zmień dostawcę	2.2
zmień hobby	2.2
zmień lekarza prowadzącego	2.2
zmień leki	2.2
zmień okulary	2.2
zmień psychiatrę	2.2
zmień płytę	2.2
zmień robotę	2.2
zmień tabletki	2.2
zmień zajęcie	2.2
zmień zawód człowieku	2.2
ćpaj mniej	2.2
ćpunie	2.2
ćpunka	2.2
łopata czeka	2.2
świrem	2.2
świrnięt~	2.2
świrus	2.2
świruska	2.2
świrze	2.2
żulik	2.2
żulu	2.2
a kim ty	2
a kim ty jesteś	2
a ty kim	2
a ty kim jesteś	2
a ty kto	2
a ty niby	2
a ty to kto	2
a ty to niby	2
alzheimer	2
alzheimera masz	2
babiszon	2
babochłop	2
babsko	2
babsztyl	2
babsztyle	2
babsztylu	2
bydlak~	2
bydlęta	2
błaźni się	2
błaźnicie się	2
błaźnisz	2
chrzanisz	2
chrzanisz bzdury	2
chrzanisz głupoty	2
chrzań się	2
ciota	2
ciotex	2
cioto	2
ciotą	2
cipka	2
cipo	2
cipsko	2
coś głupszego	2
coś równie głupiego	2
cwel	2
cwele	2
cwelem	2
cwelu	2
cwelów	2
czarownica	2
czy pan jest normalny	2
czy pan się dobrze czuje	2
czy pani jest normalna	2
czy pani się dobrze czuje	2
czy ty jesteś głupi	2
czy ty jesteś normalna	2
czy ty jesteś normalny	2
czy ty jesteś poważny	2
czy ty kiedykolwiek	2
czy ty masz mózg	2
czy ty masz rozum	2
czy ty masz wstyd	2
czy ty siebie	2
czy ty siebie czytasz	2
czy ty siebie słyszysz	2
czy ty się dobrze czujesz	2
czy ty się słyszysz	2
czy ty umiesz	2
czy ty umiesz czytać	2
czy ty w ogóle	2
czy ty w ogóle czytasz	2
czy ty w ogóle myślisz	2
czy ty w ogóle wiesz	2
daj już sobie spokój	2
daj se spokój	2
daj sobie na wstrzymanie	2
daj sobie spokój	2
dajcie sobie spokój	2
daruj sobie	2
daruj sobie człowieku	2
daruj sobie te	2
demencja	2
dewianci	2
do domu starców	2
dobrze się czujesz	2
dupki	2
dupków	2
dupowat~	2
dureń jesteś	2
durnia	2
durnie jesteś	2
durniej	2
durnot~	2
durnowat~	2
dzban	2
dzbanem	2
dzbanie	2
dzbanku	2
dzbany	2
dziadu	2
dziadyga	2
dziadzie	2
dziadzisko	2
dziadówa	2
dziwkarz	2
dziwko	2
dziwką	2
emerycie	2
fiucie	2
fiutek	2
fiutem	2
fiuty	2
flądra	2
flądro	2
gruba baba	2
gruba krowa	2
gruba świnia	2
gruba świnio	2
grubas	2
grubasie	2
gruby wieprz	2
głupawy	2
głupeczek	2
głupi chuj	2
głupi chuju	2
głupi czy	2
głupi czy udajesz	2
głupi człowiek	2
głupi człowieku	2
głupi dziad	2
głupi jak	2
głupi jak but	2
głupi jak but z	2
głupi jak osioł	2
głupi jak paczka gwoździ	2
głupi jak stołowe nogi	2
głupi jesteś	2
głupi jesteś czy	2
głupi jesteś człowieku	2
głupi jesteś jak	2
głupi kutas	2
głupi osioł	2
głupi pajac	2
głupi pajacu	2
głupi ryj	2
głupi stary	2
głupia baba	2
głupia cipa	2
głupia cipo	2
głupia czy udajesz	2
głupia dupa	2
głupia gęś	2
głupia jak	2
głupia jak but	2
głupia jesteś	2
głupia jesteś czy	2
głupia jesteś jak	2
głupia koza	2
głupia krowa	2
głupia krowo	2
głupia kurwa	2
głupia kurwo	2
głupia pizda	2
głupia pizdo	2
głupia suka	2
głupia suko	2
głupia szmata	2
głupia szmato	2
głupie babsko	2
głupie baby	2
głupiutk~	2
głupkowat~	2
głupków	2
głupol	2
głupole	2
głupolu	2
głupszego nie	2
głupszego tekstu	2
głupszego wpisu	2
głupsz~	2
głuptas~	2
idź na emeryturę	2
jak but z lewej nogi	2
jak kilo gwoździ	2
jak stołowe nogi	2
jędza	2
jędzo	2
k*rwa	2
kim jesteś żeby	2
kim ty jesteś żeby	2
kim ty kurwa	2
kim ty kurwa jesteś	2
kompromituje się pan	2
kompromituje się pani	2
kompromitujecie się	2
kto ci dał dyplom	2
kto ci dał maturę	2
kto ci dał pracę	2
kto ci dał prawo	2
kto ci jeszcze wierzy	2
kto ci kazał to pisać	2
kto ci płaci za	2
kto ci to kazał	2
kto ci to napisał	2
kto ci uwierzy	2
kto ci w to uwierzy	2
kto ci za to płaci	2
kto ci zapłacił	2
kto ciebie prosił	2
kto ciebie pytał	2
kto ciebie słucha	2
kto cię czyta	2
kto cię finansuje	2
kto cię kupił	2
kto cię opłaca	2
kto cię prosił	2
kto cię prosił o	2
kto cię prosił o zdanie	2
kto cię pyta	2
kto cię pyta o	2
kto cię pytał o zdanie	2
kto cię skrzywdził	2
kto cię sponsoruje	2
kto cię słucha	2
kto cię uczył	2
kto cię wpuścił	2
kto cię wybrał	2
kto cię wychował	2
kto cię zatrudnia	2
kto cię zatrudnił	2
kto to w ogóle jest	2
kto ty jesteś	2
kto ty w ogóle	2
kur*a	2
kurewk~	2
kurewska	2
kurwa człowieku	2
kurwa jaka ty	2
kurwa jaki ty	2
kurwiarz	2
kurwisko	2
kurwiszon	2
kurwiszony	2
kurwo	2
kutafon	2
kutafonie	2
kutasem	2
kutasiarz	2
kutasie	2
kutasina	2
kutasy	2
ladacznica	2
lafirynd~	2
lampucer~	2
latawica	2
maszkara	2
maszkaron	2
medialna prostytutka	2
myślisz czasami	2
myślisz czasem	2
myślisz ty	2
myślisz że jesteśmy	2
myślisz że jesteśmy głupi	2
myślisz że kim	2
myślisz że kim jesteś	2
myślisz że kto	2
myślisz że ktoś ci	2
na emeryturę	2
na wstrzymanie	2
najgłupsza rzecz	2
najgłupsze co	2
najgłupszy tweet	2
najgłupszy wpis	2
najgłupsz~	2
nic głupszego	2
nie bredz	2
nie bredź	2
nie bredźcie	2
nie błaźnij	2
nie błaźnij się	2
nie błaźnijcie się	2
nie chrzań	2
nie gadaj bzdur	2
nie gadaj głupot	2
nie kompromituj	2
nie kompromituj się	2
nie kompromitujcie się	2
nie kłam	2
nie kłam człowieku	2
nie kłamcie	2
nie opowiadaj	2
nie opowiadaj bajek	2
nie opowiadaj bzdur	2
nie opowiadaj głupot	2
nie ośmieszaj	2
nie ośmieszaj się	2
nie ośmieszaj się już	2
nie ośmieszajcie się	2
nie pieprz	2
nie pieprz bzdur	2
nie pieprz głupot	2
nie pieprzcie	2
nie pierdol	2
nie pierdol bzdur	2
nie pierdol głupot	2
nie pierdolcie	2
nie pisz bredni	2
nie pisz bzdur	2
nie pisz głupot	2
nie pisz już	2
nie pisz więcej	2
nie pleć	2
nie pleć bzdur	2
nie pleć głupot	2
nie pogrążaj	2
nie pogrążaj się	2
nie rób z ludzi	2
nie rób z ludzi debili	2
nie rób z ludzi idiotów	2
nie rób z nas	2
nie rób z nas idiotów	2
nie rób z siebie	2
nie rób z siebie debila	2
nie rób z siebie idioty	2
nie rób z siebie ofiary	2
nie rób z siebie pajaca	2
nie wciskaj	2
nie wciskaj kitu	2
nie wciskaj ludziom	2
nie wypisuj	2
nie wypisuj bzdur	2
nie wypisuj głupot	2
nie łżyj	2
nie łżyj psie	2
nie ściemniaj	2
normalna jesteś	2
normalny jesteś	2
oblechu	2
oblechy	2
obleśn~	2
oszczędź	2
oszczędź nam	2
oszczędź sobie	2
oszczędź sobie wstydu	2
ośmiesza się pan	2
ośmiesza się pani	2
ośmieszacie się	2
ośmieszanie się	2
ośmieszasz	2
ośmieszasz siebie	2
ośmieszenie	2
ośmieszyłaś się	2
ośmieszyłeś się	2
paszczak	2
paszczur	2
pasztecie	2
pedale	2
pedalstwo	2
pedał	2
pedofilu	2
pieprz dalej	2
pieprzony hipokryta	2
pieprzony kłamca	2
pieprzysz	2
pieprzysz bzdury	2
pieprzysz jak	2
pieprzysz jak potłuczony	2
pieprzysz od rzeczy	2
pierdol	2
pierdol dalej	2
pierdolca	2
pierdolca dostałeś	2
pierdolec	2
pierdoli ci się	2
pierdolisz bzdury	2
pierdolisz jak	2
pierdolisz jak potłuczony	2
pierdoła	2
pierdoło	2
pierdoły	2
pizdeczk~	2
pizdeusz	2
pizdo	2
pizdowat~	2
pizdusia	2
pizduś	2
pizdy	2
pizdą	2
pogrążaj się	2
pogrążasz się	2
polityczna prostytutka	2
polityczne prostytutki	2
pośmiewiska	2
prostytutka	2
prostytutki	2
prukwa	2
prukwo	2
przestań brać	2
przestań chrzanić	2
przestań gadać	2
przestań gadać głupoty	2
przestań istnieć	2
przestań jątrzyć	2
przestań jęczeć	2
przestań manipulować	2
przestań oddychać	2
przestań opowiadać	2
przestań pajacować	2
przestań pieprzyć	2
przestań pierdolić	2
przestań pisać głupoty	2
przestań pić	2
przestań robić	2
przestań robić z ludzi	2
przestań robić z siebie	2
przestań siać	2
przestań się błaźnić	2
przestań się mazać	2
przestań szczekać	2
przestań szczuć	2
przestań udawać	2
przestań ujadać	2
przestań wciskać	2
przestań wreszcie	2
przestań ćpać	2
przestańcie kłamać	2
przestańcie pierdolić	2
przestańcie siać	2
qrwa	2
ramol	2
ramole	2
raszpla	2
raszple	2
robi z siebie	2
robi z siebie debila	2
robi z siebie idiotę	2
robi z siebie pajaca	2
robienie z siebie	2
robisz z ludzi	2
robisz z ludzi debili	2
robisz z ludzi idiotów	2
robisz z nas	2
robisz z siebie	2
robisz z siebie błazna	2
robisz z siebie głupka	2
robisz z siebie kretyna	2
robisz z siebie ofiarę	2
robisz z siebie pośmiewisko	2
równie głupiego	2
serio aż tak	2
serio jesteś	2
serio jesteś aż tak	2
serio jesteś tak	2
sklerotyk~	2
skleroza	2
skompromitowana	2
skompromitowałaś się	2
skompromitowałeś się	2
skończ bredzić	2
skończ już	2
skończ kłamać	2
skończ pieprzyć	2
skończ pierdolić	2
skończ pisać	2
skończ podstawówkę	2
skończ się kompromitować	2
skończ się ośmieszać	2
skończ szkołę	2
skończ waść	2
spadaj na emeryturę	2
spasion~	2
spaślak	2
spaślaku	2
stara baba	2
stara babo	2
stara komuszka	2
stara krowa	2
stara kurwa	2
stara kurwo	2
stara prukwa	2
stara próchno	2
stara raszpla	2
stara rupieć	2
stara rura	2
stara torba	2
stara wariatka	2
starcz~	2
starość nie radość	2
stary cap	2
stary capie	2
stary chuj	2
stary dureń	2
stary dziadu	2
stary grzyb	2
stary głupek	2
stary głupi	2
stary komuch	2
stary kutas	2
stary oblech	2
stary pierdziel	2
stary piernik	2
stary ramol	2
stary zgred	2
suczy~	2
suko	2
suką	2
szmaciarko	2
szmacie	2
szmaciura	2
szmaciuro	2
szmata jesteś	2
szmata nie dziennikarz	2
szmato	2
szmatą	2
szmatław~	2
ty jesteś chora	2
ty jesteś chory	2
ty jesteś głupi	2
ty jesteś głupia	2
ty jesteś jakaś	2
ty jesteś jakiś	2
ty jesteś naprawdę	2
ty jesteś nienormalna	2
ty jesteś nienormalny	2
ty jesteś normalna	2
ty jesteś normalny	2
ty jesteś pierdolnięty	2
ty jesteś pojebany	2
ty jesteś poważna	2
ty jesteś poważny	2
ty normalna jesteś	2
ty normalny jesteś	2
ty się dobrze czujesz	2
ty tak na poważnie	2
ty tak na serio	2
ty w ogóle	2
ty w ogóle czytasz	2
ty w ogóle myślisz	2
ty w ogóle rozumiesz	2
ty w ogóle słyszysz	2
ty w ogóle wiesz	2
tępa dzida	2
tępa dzido	2
tępa jak	2
tępa jesteś	2
tępa kurwa	2
tępa pała	2
tępa pało	2
tępa pizda	2
tępa pizdo	2
tępa suka	2
tępa szmata	2
tępa szmato	2
tępe dzidy	2
tępota umysłowa	2
tępy chuj	2
tępy chuju	2
tępy dzban	2
tępy dzbanie	2
tępy jak	2
tępy jesteś	2
tłusta świnia	2
tłuścioch	2
wciskasz kit	2
wciskasz ludziom	2
wiedźma	2
wiedźmo	2
wieprze	2
wieprzu	2
wstydu oszczędź	2
wypierdek mamuta	2
wypierdek społeczny	2
za kogo	2
za kogo pan się	2
za kogo pani się	2
za kogo ty	2
za kogo ty się	2
za kogo ty się uważasz	2
za kogo wy się	2
zboczenie~	2
zboczeńcy	2
zbok	2
zboki	2
zbłaźniłaś się	2
zbłaźniłeś się	2
zdzira	2
zdziro	2
zdziry	2
zgred	2
zgredy	2
zgredzie	2
zołza	2
zołzo	2
zramolał~	2
zrobił z siebie	2
zrobiłaś z siebie	2
zrobiłeś z siebie	2
zwyrolu	2
świnio	2
świnią	2
świński ryj	2
świństwo	2
ale bredzisz	1.8
ale głupoty	1.8
ale jesteś głupi	1.8
ale jesteś głupia	1.8
ale jesteś tępa	1.8
ale jesteś tępy	1.8
ale jesteś żałosna	1.8
ale jesteś żałosny	1.8
ale masz nasrane	1.8
ale masz zryty	1.8
ale pieprzysz	1.8
ale pierdolenie	1.8
ale pierdolisz	1.8
ale ty bredzisz	1.8
ale ty głupi	1.8
ale ty jesteś	1.8
ale ty jesteś głupia	1.8
ale ty jesteś naiwny	1.8
ale ty jesteś tępa	1.8
ale ty jesteś tępy	1.8
ale ty jesteś żałosny	1.8
ale ty pieprzysz	1.8
ale ty pierdolisz	1.8
ale z ciebie	1.8
ale z ciebie debil	1.8
ale z ciebie głąb	1.8
ale z ciebie idiota	1.8
ale z ciebie kretyn	1.8
ale z ciebie pajac	1.8
ale z ciebie szmata	1.8
ameba	1.8
ameba umysłowa	1.8
amebo	1.8
ameby	1.8
ani krzty	1.8
ani krzty honoru	1.8
ani krzty wstydu	1.8
bez mózgu	1.8
bez rozumu	1.8
co za baba	1.8
co za babsztyl	1.8
co za idiotka	1.8
co za ignorancja	1.8
co za ignorant	1.8
co za kretynka	1.8
co za kłamczucha	1.8
co za osioł	1.8
co za pacan	1.8
co za półgłówek	1.8
co za stek bzdur	1.8
co za typek	1.8
co za ćwok	1.8
co za żenua	1.8
coś z głową masz	1.8
czy ci nie wstyd	1.8
czy tobie nie wstyd	1.8
dno den	1.8
dno dna i	1.8
dno i kilometr mułu	1.8
dno intelektualne	1.8
dno jesteś	1.8
dno kompletne	1.8
do głowy ci nasrali	1.8
dopiero z drzewa	1.8
dwie szare komórki	1.8
dwóch szarych komórek	1.8
gnojówka	1.8
głupio ci	1.8
i nie wstyd ci	1.8
iloraz inteligencji	1.8
iq ameby	1.8
iq pantofelka	1.8
iq poniżej	1.8
iq rozwielitki	1.8
iq temperatury	1.8
jak bardzo głupim	1.8
jak bardzo trzeba	1.8
jak bardzo trzeba być	1.8
jak ci nie wstyd	1.8
jak ci nie wstyd człowieku	1.8
jak ci się śpi	1.8
jak głupim	1.8
jak głupim trzeba	1.8
jak głupim trzeba być	1.8
jak możesz być	1.8
jak możesz patrzeć	1.8
jak możesz spać	1.8
jak możesz spojrzeć	1.8
jak możesz tak	1.8
jak można być aż tak	1.8
jak można być tak głupim	1.8
jak można być takim debilem	1.8
jak można być takim idiotą	1.8
jak nisko	1.8
jak nisko można	1.8
jak nisko można upaść	1.8
jak nisko upadłaś	1.8
jak nisko upadłeś	1.8
jak pan śmie	1.8
jak pani nie wstyd	1.8
jak pani śmie	1.8
jak panu nie wstyd	1.8
jak ty dostałeś	1.8
jak ty funkcjonujesz	1.8
jak ty możesz	1.8
jak ty możesz patrzeć	1.8
jak ty możesz spać	1.8
jak ty możesz spojrzeć	1.8
jak ty skończyłaś	1.8
jak ty skończyłeś	1.8
jak ty w ogóle zostałeś	1.8
jak ty zdałeś	1.8
jak ty zdałeś maturę	1.8
jak ty zostałaś	1.8
jak ty zostałeś	1.8
jak ty śpisz	1.8
jak ty żyjesz	1.8
jak wam nie wstyd	1.8
jak zdałeś maturę	1.8
jak śmiecie	1.8
jak śmiesz	1.8
jaka ty jesteś	1.8
jaka ty jesteś głupia	1.8
jaka ty jesteś tępa	1.8
jaka ty jesteś żałosna	1.8
jaka z ciebie	1.8
jaki ty jesteś	1.8
jaki ty jesteś naiwny	1.8
jaki ty jesteś tępy	1.8
jaki ty jesteś żałosny	1.8
jaki z ciebie	1.8
jaki z ciebie debil	1.8
jaki z ciebie dziennikarz	1.8
jaki z ciebie głupek	1.8
jaki z ciebie idiota	1.8
jaki z ciebie kretyn	1.8
jaki z ciebie pajac	1.8
jaki z ciebie śmieć	1.8
jakim cudem jesteś	1.8
jakim cudem ktoś	1.8
jakim cudem ty	1.8
jakim człowiekiem trzeba	1.8
jakim debilem	1.8
jakim idiotą	1.8
jakim trzeba być	1.8
jakim trzeba być debilem	1.8
jakim trzeba być idiotą	1.8
jakim zerem	1.8
jakim śmieciem	1.8
jedna szara komórka	1.8
jedną szarą komórką	1.8
kilometr mułu	1.8
kloaki	1.8
kompletne zero	1.8
kreatur~	1.8
ktoś ci nasrał	1.8
ktoś ci powinien	1.8
ludzki odpad	1.8
ludzki śmieć	1.8
ludzkie gówno	1.8
ludzkie śmieci	1.8
masz coś nie tak	1.8
masz coś z głową	1.8
masz nasrane	1.8
masz nasrane w głowie	1.8
masz nasrane we łbie	1.8
masz nierówno	1.8
masz nierówno pod sufitem	1.8
masz poważne problemy	1.8
masz poważny problem	1.8
masz poważny problem z	1.8
masz problem z głową	1.8
masz problemy psychiczne	1.8
masz problemy z głową	1.8
masz wyprany	1.8
masz wyprany mózg	1.8
masz zryty	1.8
masz zryty beret	1.8
masz zrytą	1.8
mierna	1.8
miernot~	1.8
mierny	1.8
mierny ale wierny	1.8
mierny bierny ale wierny	1.8
mózg ameby	1.8
mózg ci	1.8
mózg ci się zlasował	1.8
mózg ci wyżarło	1.8
mózg ci zlasowało	1.8
mózg jak orzeszek	1.8
mózg wielkości	1.8
mózg wyprany	1.8
mózg wyżarło	1.8
mózg włącz	1.8
mózg zlasowany	1.8
mózgiem ameby	1.8
mózgu brak	1.8
mózgu nie masz	1.8
móżdżek	1.8
móżdżku	1.8
na głowę upadłeś	1.8
na stykach	1.8
nadczłowiek	1.8
nasrali ci	1.8
nasrane	1.8
nasrane masz	1.8
nasrane w głowie	1.8
nasrane we łbie	1.8
nasrał ci	1.8
nie głupio ci	1.8
nie głupio panu	1.8
nie jest ci głupio	1.8
nie jest ci wstyd	1.8
nie macie honoru	1.8
nie macie pojęcia	1.8
nie macie sumienia	1.8
nie macie wstydu	1.8
nie macie za grosz	1.8
nie masz co robić	1.8
nie masz godności	1.8
nie masz jaj	1.8
nie masz klasy	1.8
nie masz krzty	1.8
nie masz kręgosłupa	1.8
nie masz kultury	1.8
nie masz moralnego prawa	1.8
nie masz moralności	1.8
nie masz nic do powiedzenia	1.8
nie masz nic do roboty	1.8
nie masz nic lepszego	1.8
nie masz pojęcia o	1.8
nie masz przyjaciół	1.8
nie masz rozumu	1.8
nie masz serca	1.8
nie masz sumienia	1.8
nie masz szacunku	1.8
nie masz twarzy	1.8
nie masz wstydu człowieku	1.8
nie masz własnego	1.8
nie masz własnego życia	1.8
nie masz za grosz	1.8
nie masz zasad	1.8
nie masz znajomych	1.8
nie masz życia	1.8
nie wstyd ci	1.8
nie wstyd ci człowieku	1.8
nie wstyd pani	1.8
nie wstyd panu	1.8
nie wstyd tak	1.8
nie wstyd wam	1.8
nie wstydzisz się	1.8
nierówno pod sufitem	1.8
niespełna	1.8
niespełna rozumu	1.8
nisko upadłaś	1.8
nisko upadłeś	1.8
odpad	1.8
odpad atomowy	1.8
odpad ludzki	1.8
odpad społeczny	1.8
odpady	1.8
odrobina wstydu	1.8
odrobiny godności	1.8
odrobiny przyzwoitości	1.8
odrobinę godności	1.8
odrobinę przyzwoitości	1.8
odrobinę wstydu	1.8
patrzeć w lustro	1.8
pod sufitem	1.8
podczłowiek	1.8
podludzi~	1.8
poniżej dna	1.8
poniżej godności	1.8
poniżej wszelkiej krytyki	1.8
powinien się pan wstydzić	1.8
powinieneś dostać	1.8
powinieneś milczeć	1.8
powinieneś odejść	1.8
powinieneś przeprosić	1.8
powinieneś siedzieć	1.8
powinieneś się douczyć	1.8
powinieneś się leczyć	1.8
powinieneś wrócić	1.8
powinieneś zamilknąć	1.8
powinieneś zmienić zawód	1.8
powinieneś zniknąć	1.8
powinna się pani wstydzić	1.8
powinnaś milczeć	1.8
powinnaś odejść	1.8
powinnaś siedzieć	1.8
powinnaś się douczyć	1.8
powinnaś się leczyć	1.8
powinni ci odebrać	1.8
powinni ci zabrać	1.8
powinni cię deportować	1.8
powinni cię leczyć	1.8
powinni cię wsadzić	1.8
powinni cię zamknąć	1.8
powinno ci być wstyd	1.8
pozbawiona rozumu	1.8
pozbawiony rozumu	1.8
poziom ameby	1.8
poziom dna	1.8
poziom intelektualny	1.8
poziom rynsztoka	1.8
poziom rynsztoku	1.8
poziom szamba	1.8
prostują ci się zwoje	1.8
przegrzało ci	1.8
przegrzały ci się	1.8
przepaliło ci	1.8
przepaliły ci się	1.8
ptasi móżdżek	1.8
ptasi rozumek	1.8
pół mózgu	1.8
rozum ameby	1.8
rozum ci	1.8
rozum ci odjęło	1.8
rozum odjęło	1.8
rozumek	1.8
rozumkiem	1.8
rozumu nie kupisz	1.8
rozumu nie masz	1.8
rozumu za grosz	1.8
rynsztokow~	1.8
rynsztoku	1.8
spojrzeć w lustro	1.8
styki ci się	1.8
szambem	1.8
szambiarz	1.8
szambonur~	1.8
szara komórka	1.8
szare komórki	1.8
szarych komórek	1.8
szarą komórkę	1.8
tobie nie wstyd	1.8
totalne zero	1.8
trzeba być chorym	1.8
trzeba być debilem	1.8
trzeba być głupim	1.8
trzeba być idiotą	1.8
trzeba być kretynem	1.8
trzeba być naprawdę	1.8
trzeba być nienormalnym	1.8
trzeba być niezłym	1.8
trzeba być skończonym	1.8
trzeba być skończonym idiotą	1.8
trzeba być tępym	1.8
trzeba być wyjątkowo	1.8
trzeba być wyjątkowo głupim	1.8
trzeba być wyjątkowym	1.8
trzeba być wyjątkową	1.8
trzeba mieć coś z głową	1.8
trzeba mieć nasrane	1.8
trzeba mieć nierówno	1.8
trzeba mieć tupet	1.8
trzeba nie mieć mózgu	1.8
trzeba nie mieć wstydu	1.8
trzeba upaść na głowę	1.8
twoje iq	1.8
ujemne iq	1.8
upadł na głowę	1.8
upadłaś na głowę	1.8
upadłaś nisko	1.8
upadłeś na głowę	1.8
upadłeś na łeb	1.8
upadłeś nisko	1.8
urwałeś się z choinki	1.8
wielkości orzeszka	1.8
wstyd człowieku	1.8
wstyd dla dziennikarstwa	1.8
wstyd i żenada	1.8
wstyd kobieto	1.8
wstyd mi za	1.8
wstyd mi za was	1.8
wstyd pani	1.8
wstyd panie	1.8
wstydu nie macie	1.8
wstydu nie masz	1.8
wstydz sie	1.8
wstydzić się powinieneś	1.8
wstydzić się powinnaś	1.8
wstydziłaby się pani	1.8
wstydziłby się pan	1.8
wstydź się człowieku	1.8
wstydź się kobieto	1.8
wstydź się pan	1.8
wstydź się pani	1.8
wyprane mózgi	1.8
wyprany mózg	1.8
wypran~	1.8
wyżarło ci mózg	1.8
wyżarło mózg	1.8
z byka spadłaś	1.8
z byka spadłeś	1.8
z choinki się urwałaś	1.8
z choinki się urwałeś	1.8
z drzewa spadłeś	1.8
z konia spadłeś	1.8
z szamba	1.8
z łóżka spadłeś	1.8
za grosz godności	1.8
zerem	1.8
zero człowieka	1.8
zero godności	1.8
zero intelektualne	1.8
zero inteligencji	1.8
zero jakieś	1.8
zero jesteś	1.8
zero moralne	1.8
zero mózgu	1.8
zero pojęcia	1.8
zero wiarygodności	1.8
zero wiedzy	1.8
zeroo	1.8
zlasowany	1.8
zlasowany mózg	1.8
zlasował ci się mózg	1.8
zlasowało ci	1.8
zlasował~	1.8
zwoje ci się	1.8
śmieciarz	1.8
śmieciem	1.8
śmieciu	1.8
śmietnisko	1.8
śmieć a nie	1.8
śmieć jesteś	1.8
śmieć nie człowiek	1.8
a kogo to	1.5
a kogo to obchodzi	1.5
ale boli	1.5
ale cię boli	1.5
ale kwik	1.5
aż cię boli	1.5
bajdurz~	1.5
bajki opowiadasz	1.5
bajkopisarka	1.5
bajkopisarz~	1.5
beczcie	1.5
beczenie	1.5
beczysz	1.5
bekso	1.5
beksy	1.5
blaga	1.5
blagier~	1.5
boli cię to	1.5
boli co	1.5
boli dupa	1.5
buahaha	1.5
buhaha	1.5
buhahaha	1.5
bujda	1.5
bujda na resorach	1.5
bujdy	1.5
ból dupy	1.5
ból dupy masz	1.5
bóldup~	1.5
chlip	1.5
chlip chlip	1.5
ciecie	1.5
cieciem	1.5
cieciu	1.5
cielak	1.5
cielątko	1.5
cielę	1.5
ciemna masa	1.5
ciemny jak	1.5
ciemny jak tabaka	1.5
ciemny jesteś	1.5
ciemny lud	1.5
ciemną masą	1.5
cieć	1.5
ciołek	1.5
ciołki	1.5
ciołku	1.5
ciul	1.5
ciulaty	1.5
ciule	1.5
ciulem	1.5
ciulik	1.5
ciulu	1.5
ciągle kłamiesz	1.5
co ci do tego	1.5
co cię to obchodzi	1.5
co mnie obchodzi	1.5
co mnie obchodzi twoje	1.5
co mnie to obchodzi	1.5
co nas obchodzi	1.5
co nas to obchodzi	1.5
co ty masz do	1.5
cuck	1.5
cuckold	1.5
czemu kłamiesz	1.5
dezinformator~	1.5
dlaczego kłamiesz	1.5
do mamusi	1.5
dupa boli	1.5
dupa cię boli	1.5
dupa piecze	1.5
dupka boli	1.5
dupę ściska	1.5
dwulicow~	1.5
dzbanusz~	1.5
fakeów	1.5
fantast~ jesteś	1.5
faryzeusz~	1.5
fejk konto	1.5
fejk news	1.5
fejknews~	1.5
fejkow~	1.5
gałgan	1.5
gałgany	1.5
gdzieś mam twoje	1.5
gnid~	1.5
gnoje	1.5
gnojki	1.5
gnoju	1.5
gołodup~	1.5
guzik mnie	1.5
guzik mnie obchodzi	1.5
guzik prawda	1.5
guzik wiesz	1.5
głuptak	1.5
hahaha debil	1.5
hahaha idiota	1.5
hahaha pajac	1.5
hejterk~	1.5
hejterze	1.5
hejtujesz	1.5
idź popłakać	1.5
idź płakać	1.5
idź się wypłacz	1.5
idź się wypłakać	1.5
impotenci	1.5
impotencie	1.5
impotent	1.5
incel	1.5
incele	1.5
incelu	1.5
jadem plujesz	1.5
jadowit~	1.5
jak cię boli	1.5
jaki ból dupy	1.5
jaki kwik	1.5
jełop	1.5
jełopem	1.5
jełopie	1.5
jełopy	1.5
jołop	1.5
jołopie	1.5
jołopy	1.5
jątrzenie	1.5
jątrzycie	1.5
jątrzysz	1.5
kali ukraść	1.5
kmiocie	1.5
kogo interesuje	1.5
kogo interesuje co	1.5
kogo interesuje twoje	1.5
kogo obchodzi	1.5
kogo obchodzi co	1.5
kogo obchodzi twoje	1.5
kogo obchodzi twoje zdanie	1.5
kogo to interesuje	1.5
konfabul~	1.5
kołek	1.5
kołki	1.5
kołku	1.5
kołtunie	1.5
kretyńsk~	1.5
krętacie	1.5
krętacki	1.5
krętactw~	1.5
kukiełk~	1.5
kukła	1.5
kukły	1.5
kundel	1.5
kundle	1.5
kundlem	1.5
kundlu	1.5
kwicz	1.5
kwicz dalej	1.5
kwicz świnio	1.5
kwiczcie	1.5
kwiczenie	1.5
kwiczysz	1.5
kwiczą	1.5
kwiki	1.5
kwikom	1.5
kłam dalej	1.5
kłam kłam	1.5
kłamie jak	1.5
kłamie jak z nut	1.5
kłamie pan	1.5
kłamie pani	1.5
kłamstwo goni kłamstwo	1.5
kłamstwo za kłamstwem	1.5
ladaco	1.5
lata mi to	1.5
lump	1.5
lumpem	1.5
lumpiarz	1.5
lumpy	1.5
mam cię gdzieś	1.5
mam gdzieś twoje	1.5
mam w dupie twoje	1.5
maminsynek	1.5
maminsynk~	1.5
mamusia wie	1.5
manipulant~	1.5
manipulator~	1.5
manipulujecie	1.5
manipulujesz	1.5
mazgaj	1.5
mazgaje	1.5
mazgaju	1.5
moralność kalego	1.5
mącicie~	1.5
mącisz	1.5
mąciwod~	1.5
nicponie	1.5
nicpoń	1.5
nie będziemy płakać	1.5
nie będziemy tęsknić	1.5
nie interesuje mnie twoje	1.5
nie obchodzi mnie co	1.5
nie traktuje cię poważnie	1.5
nie twoja sprawa	1.5
nie twój interes	1.5
nie twój zasrany interes	1.5
nie zapłacze	1.5
nienawistn~	1.5
nikogo nie interesuje	1.5
nikogo nie interesuje twoje	1.5
nikogo nie interesuje twoje zdanie	1.5
nikogo nie interesujesz	1.5
nikogo nie obchodzi	1.5
nikogo nie obchodzi co	1.5
nikogo nie obchodzi co myślisz	1.5
nikogo nie obchodzi co piszesz	1.5
nikogo to nie interesuje	1.5
nikt ci już nie wierzy	1.5
nikt ci nie	1.5
nikt ci nie uwierzy	1.5
nikt ci nie wierzy	1.5
nikt ci nie współczuje	1.5
nikt ci nie zapłaci	1.5
nikt ci w to	1.5
nikt ciebie nie	1.5
nikt ciebie nie pytał	1.5
nikt cię już	1.5
nikt cię już nie słucha	1.5
nikt cię nie czyta	1.5
nikt cię nie kocha	1.5
nikt cię nie kochał	1.5
nikt cię nie lubi idioto	1.5
nikt cię nie ogląda	1.5
nikt cię nie potrzebuje	1.5
nikt cię nie szanuje	1.5
nikt cię nie słucha	1.5
nikt cię nie traktuje	1.5
nikt cię nie traktuje poważnie	1.5
nikt cię nie zapraszał	1.5
nikt cię nie zna	1.5
nikt cię tu	1.5
nikt cię tu nie	1.5
nikt cię tu nie chce	1.5
nikt nie będzie po tobie	1.5
nikt nie chce cię	1.5
nikt nie chce tego	1.5
nikt nie chce tego czytać	1.5
nikt nie czyta	1.5
nikt nie czyta tych	1.5
nikt nie prosił	1.5
nikt nie prosił o	1.5
nikt nie prosił o twoje	1.5
nikt nie pytał ciebie	1.5
nikt nie pytał o	1.5
nikt nie pytał o zdanie	1.5
nikt nie wierzy w	1.5
nikt po tobie	1.5
nikt po tobie nie zapłacze	1.5
nikt za tobą nie	1.5
obesran~	1.5
obsran~	1.5
obszczan~	1.5
opowiadasz bajki	1.5
opowiadasz brednie	1.5
opowiadasz bzdury	1.5
opowiadasz głupoty	1.5
osran~	1.5
piana na pysku	1.5
piana na ustach	1.5
piana z	1.5
pianę	1.5
pianę toczysz	1.5
pic na wodę	1.5
picer	1.5
piecze	1.5
piecze cię	1.5
piecze co	1.5
piecze dupa	1.5
pieseczku	1.5
piesek	1.5
piesku	1.5
piwnicy u mamy	1.5
piwniczak	1.5
piwniczaki	1.5
piwniczaku	1.5
plugastw~	1.5
plujesz	1.5
plujesz jadem	1.5
plujesz żółcią	1.5
plujka	1.5
pluć jadem	1.5
po co kłamiesz	1.5
podjudzasz	1.5
podlcy	1.5
popłacz jeszcze	1.5
popłacz sobie	1.5
popłaczcie się	1.5
poskarż się	1.5
poskarż się mamie	1.5
prawiczek	1.5
prawiczk~	1.5
przeinaczasz	1.5
przekręcasz	1.5
przekręcasz fakty	1.5
płacz i zgrzytanie zębów	1.5
płacz lewaku	1.5
płacz pisowcu	1.5
płaczcie dalej	1.5
płaczesz jak	1.5
płaczku	1.5
płaczliw~	1.5
rechoczesz	1.5
rogacz	1.5
rogaczu	1.5
siejesz dezinformację	1.5
siejesz ferment	1.5
siejesz nienawiść	1.5
siejesz panikę	1.5
siejesz propagandę	1.5
siejesz zamęt	1.5
simp	1.5
simpie	1.5
skomlenie	1.5
skomlesz	1.5
skowyczcie	1.5
skowyczysz	1.5
skowyt	1.5
spermiarz	1.5
spermiarze	1.5
stulej~	1.5
szczekaczk~	1.5
szczekaj	1.5
szczekanie	1.5
szczekasz	1.5
szczekać	1.5
szczujesz ludzi	1.5
szczuj~	1.5
toczysz pianę	1.5
twoja opinia jest	1.5
twoja opinia nikogo	1.5
twoje zdanie mnie	1.5
twoje zdanie nic	1.5
twoje zdanie nikogo	1.5
twoje zdanie się	1.5
tyłek ściska	1.5
u mamusi	1.5
ujadacie	1.5
ujadaj	1.5
ujadaj dalej	1.5
ujadają	1.5
ujadanie	1.5
ujadasz	1.5
ujadać	1.5
warczysz	1.5
wciąż kłamiesz	1.5
wyj dalej	1.5
wyjce	1.5
wyjcie	1.5
wyjcie dalej	1.5
wyjec	1.5
wyjesz	1.5
wymyślasz sobie	1.5
wypłacz się	1.5
wypłacz się mamie	1.5
wyssane z palca	1.5
wyssałeś z palca	1.5
wzięte z dupy	1.5
z dupy	1.5
z dupy argument	1.5
z dupy wzięte	1.5
z pianą na pysku	1.5
z pianą na ustach	1.5
zafajdan~	1.5
zakłamańcu	1.5
zapiekło	1.5
zasrańcu	1.5
zasrańcy	1.5
zawistn~	1.5
zawiść	1.5
zawsze kłamiesz	1.5
zazdrościsz	1.5
zazdrośni~	1.5
zazdrość cię	1.5
zazdrość zżera	1.5
zgrzytanie	1.5
znowu kłamiesz	1.5
znowu łżesz	1.5
znów kłamiesz	1.5
znów łżesz	1.5
zwisa i powiewa	1.5
zżera cię	1.5
zżera cię zazdrość	1.5
ćwok	1.5
ćwoki	1.5
ćwokiem	1.5
ćwoku	1.5
łach	1.5
łachmyta	1.5
łachmyto	1.5
łachmyty	1.5
łachudra	1.5
łachudry	1.5
łachy	1.5
łajdacki	1.5
łajza	1.5
łajzo	1.5
łajzy	1.5
łgarstw~	1.5
łgasz	1.5
łgać	1.5
łotr	1.5
łotrze	1.5
łotrzyk	1.5
łże	1.5
łże elity	1.5
łże jak pies	1.5
łżecie	1.5
łżeelity	1.5
łżesz bezczelnie	1.5
łżesz w żywe oczy	1.5
ściemniacz~	1.5
ściemniara	1.5
ściemy	1.5
ściska ci	1.5
żal ci dupę	1.5
żal dupę	1.5
żal dupę ściska	1.5
żal dupę ścisnął	1.5
żółcią	1.5
żółć	1.5
żółć cię	1.5
żółć się wylewa	1.5
bachor	1.4
bachory	1.4
bachorze	1.4
bambik	1.4
bambiku	1.4
bambus	1.4
bananie	1.4
bananow~ młodzież	1.4
baran jesteś	1.4
baranek	1.4
baranem	1.4
barania	1.4
baranie	1.4
baraniogłow~	1.4
bałwan jesteś	1.4
bałwanem	1.4
bałwanie	1.4
bałwany	1.4
buc	1.4
buce	1.4
bucem	1.4
bucu	1.4
bucu jeden	1.4
bufon~	1.4
buractw~	1.4
burak	1.4
buraki	1.4
burakiem	1.4
buraku	1.4
burżuj	1.4
burżuje	1.4
bęcwale	1.4
bęcwał~	1.4
cham i prostak	1.4
chama	1.4
chamem	1.4
chamidł~	1.4
chamska	1.4
chamski	1.4
chamskie	1.4
chamówa	1.4
chora głowa	1.4
chora jesteś	1.4
chora kobieta	1.4
chora kobieto	1.4
chora psychicznie	1.4
chora z nienawiści	1.4
chore masz	1.4
chory człowieku	1.4
chory jesteś	1.4
chory psychicznie	1.4
chory umysłowo	1.4
chory z nienawiści	1.4
chory łeb	1.4
chyba ci mózg	1.4
chyba ci odbiło	1.4
chyba ci padło na	1.4
chyba cię pogięło	1.4
chyba cię pojebało	1.4
chyba cię porąbało	1.4
chyba cię powaliło	1.4
chyba jesteś chora	1.4
chyba jesteś chory	1.4
chyba jesteś głupi	1.4
chyba jesteś głupia	1.4
chyba jesteś nienormalny	1.4
chyba jesteś pijana	1.4
chyba jesteś pijany	1.4
chyba jesteś ślepy	1.4
chyba kpisz	1.4
chyba masz coś	1.4
chyba masz problem	1.4
chyba oszalałaś	1.4
chyba oszalałeś	1.4
chyba sobie kpisz	1.4
chyba sobie żartujesz	1.4
chyba upadłeś	1.4
chyba upadłeś na	1.4
chyba w twoich snach	1.4
chyba w twojej	1.4
chyba zgłupiałaś	1.4
chyba zgłupiałeś	1.4
chyba zwariowałaś	1.4
chyba zwariowałeś	1.4
chyba śnisz	1.4
chyba żartujesz	1.4
chłopaczk~	1.4
chłopczyk~	1.4
chłopczyna	1.4
chłopie co ty	1.4
chłopie lecz się	1.4
chłopie ogarnij się	1.4
chłopie przestań	1.4
chłoptasiu	1.4
chłoptaś	1.4
chłoptaś z	1.4
człowieczek	1.4
człowieczku	1.4
człowieczyna	1.4
człowieczyno	1.4
człowieku co ty	1.4
człowieku czy ty	1.4
człowieku idź się	1.4
człowieku jesteś	1.4
człowieku kim	1.4
człowieku lecz się	1.4
człowieku obudź się	1.4
człowieku ogarnij	1.4
człowieku ogarnij się	1.4
człowieku opanuj się	1.4
człowieku przestań	1.4
człowieku puknij się	1.4
człowieku skończ	1.4
człowieku ty się	1.4
człowieku weź się	1.4
człowieku wstydź się	1.4
człowieku zamilcz	1.4
człowieku zamknij się	1.4
człowieku zejdź	1.4
debile jak ty	1.4
debili jak ty	1.4
do piaskownicy	1.4
dzieciaku	1.4
dzieciarni~	1.4
dziecinad~	1.4
dziecinko	1.4
dzieciuch	1.4
dzieciuchu	1.4
dziecko drogie	1.4
dziecko idź	1.4
dziecko idź spać	1.4
dziewucha	1.4
dziewucho	1.4
dzięki takim jak ty	1.4
dzięki takim ludziom	1.4
gadzie	1.4
gadzin~	1.4
gadzinówk~	1.4
gimbaz~	1.4
gimbus~	1.4
glista	1.4
glisto	1.4
gościu co ty	1.4
gościu lecz się	1.4
gościu ogarnij	1.4
gąska	1.4
hajs się zgadza	1.4
hiena	1.4
hieno	1.4
i tobie podobni	1.4
i za to ci płacą	1.4
idioci jak ty	1.4
idiotów jak ty	1.4
ile bierzesz	1.4
ile ci dali	1.4
ile ci kreml płaci	1.4
ile ci płacą za	1.4
ile ci za to płacą	1.4
ile ci za to zapłacili	1.4
ile ci zapłacono	1.4
ile dostajesz	1.4
ile dostajesz za	1.4
ile dostałaś	1.4
ile dostałaś za	1.4
ile dostałeś	1.4
ile dostałeś za	1.4
ile wam płacą	1.4
ile za tego	1.4
ile za wpis	1.4
jemu podobni	1.4
judasz	1.4
judaszowe srebrniki	1.4
judaszow~	1.4
judaszu	1.4
karaluch~	1.4
kasa się zgadza	1.4
kiep	1.4
kobieto co ty	1.4
kobieto idź	1.4
kobieto jesteś	1.4
kobieto lecz się	1.4
kobieto ogarnij	1.4
kobieto ogarnij się	1.4
kobieto opanuj się	1.4
kobieto przestań	1.4
kobieto puknij się	1.4
kobieto wstydź się	1.4
kobieto zamilcz	1.4
koleżka	1.4
koleżko	1.4
kozo	1.4
kpie	1.4
kpisz czy	1.4
kpisz czy o drogę	1.4
kpisz czy o drogę pytasz	1.4
kpisz sobie	1.4
krowo	1.4
kuro	1.4
kłamcy jak ty	1.4
laleczko	1.4
lalunia	1.4
larwa	1.4
larwo	1.4
larwy	1.4
leniem	1.4
leniu	1.4
leń	1.4
ludzie tacy jak ty	1.4
ludzie twojego pokroju	1.4
marna istota	1.4
marny człowieczek	1.4
marny człowiek	1.4
mała osoba	1.4
małpo	1.4
mały człowieczek	1.4
mały człowieczku	1.4
mały człowieku	1.4
małym człowiekiem	1.4
miska ryżu	1.4
mocodawcy	1.4
mocodawców	1.4
na czyje zlecenie	1.4
na pasku kremla	1.4
na usługach	1.4
na usługach kremla	1.4
na żołdzie	1.4
nierob~	1.4
nierób	1.4
nędzny człowiek	1.4
nędzn~	1.4
obibok~	1.4
opłacana	1.4
opłacani	1.4
opłacany troll	1.4
opłacony troll	1.4
opłacon~	1.4
osła	1.4
osłem	1.4
ośla ławka	1.4
ośla łąka	1.4
ośle	1.4
ośli upór	1.4
oślą	1.4
padlinożerc~	1.4
padlin~	1.4
pampers	1.4
pampersa	1.4
panienko	1.4
paniusi	1.4
paniusia	1.4
paniusie	1.4
paniusiu	1.4
paniuś~	1.4
pasożycie	1.4
pawian	1.4
pańcia	1.4
pańciu	1.4
piaskownica	1.4
piaskownicy	1.4
pieluch~	1.4
pijawk~	1.4
pluskwa	1.4
pluskwy	1.4
pokroju	1.4
prostack~	1.4
pryncypał~	1.4
przez ludzi takich jak	1.4
przez takich idiotów	1.4
przez takich jak ty	1.4
płacą ci	1.4
płacą ci od	1.4
płacą ci za	1.4
płacą ci za to	1.4
płatny pachołek	1.4
płatny troll	1.4
płatny zdrajca	1.4
płatny zdrajca pachołek rosji	1.4
robak	1.4
robaku	1.4
ropuch~	1.4
rubelki	1.4
siusiumajt~	1.4
smarkacz	1.4
smarkacze	1.4
smarkaczu	1.4
smarkul~	1.4
sprzedajna dziwka	1.4
sprzedajna kurwa	1.4
sprzedajna szmata	1.4
sprzedaliście się	1.4
sprzedawczy~	1.4
sprzedałaś duszę	1.4
sprzedałaś się	1.4
sprzedałeś duszę	1.4
sprzedałeś się	1.4
sprzedał~ się	1.4
szczur	1.4
szczurek	1.4
szczurze	1.4
szczyl	1.4
szczyle	1.4
szczylu	1.4
szczyn	1.4
sęp	1.4
sępie	1.4
tacy jak wy	1.4
takich jak wy	1.4
takiego pokroju	1.4
takimi jak ty	1.4
tego pokroju	1.4
tobie podobni	1.4
tobie podobnych	1.4
tobie podobnym	1.4
tobie płacą	1.4
tobie za to płacą	1.4
twego pokroju	1.4
twoi idole	1.4
twoi koledzy	1.4
twoi kolesie	1.4
twoi kumple	1.4
twoi mocodawcy	1.4
twoi panowie	1.4
twoich mocodawców	1.4
twoja banda	1.4
twojego pokroju	1.4
twój guru	1.4
twój idol	1.4
twój prezes	1.4
twój pryncypał	1.4
ty i tobie podobni	1.4
typiarz	1.4
typki jak ty	1.4
typku	1.4
typy jak ty	1.4
umysłowo chory	1.4
w twoich snach	1.4
w twoim chorym	1.4
w twojej chorej	1.4
w twojej chorej głowie	1.4
wasza banda	1.4
waszego pokroju	1.4
wesz	1.4
wieśniactwo	1.4
wieśniara	1.4
wiochmen	1.4
wiocho	1.4
wiochą	1.4
wsiok	1.4
wsioki	1.4
wsioku	1.4
wsiowy	1.4
wsiur~	1.4
wszo	1.4
z gimbazy	1.4
z nienawiści	1.4
za co ci płacą	1.4
za co tobie płacą	1.4
za ile się sprzedałaś	1.4
za ile się sprzedałeś	1.4
za ile to piszesz	1.4
za judaszowe	1.4
za kasę zrobisz wszystko	1.4
za miskę	1.4
za miskę ryżu	1.4
za ruble	1.4
za srebrniki	1.4
za to ci płacą	1.4
zdrajcy jak ty	1.4
zmień pieluchę	1.4
żmija	1.4
żmije	1.4
żmijo	1.4
analfabeci	1.2
analfabeta funkcjonalny	1.2
analfabet~	1.2
androny	1.2
antyszczepionkowiec	1.2
ateistyczn~ ścierwo	1.2
banany prostować	1.2
banda czworga	1.2
banda kretynów	1.2
banda nierobów	1.2
banda oszołomów	1.2
bando	1.2
bando idiotów	1.2
bando zdrajców	1.2
bando złodziei	1.2
bandy~ jeden	1.2
banialuki	1.2
bee	1.2
beee	1.2
bezmyśln~	1.2
bełkoczesz	1.2
bełkotliw~	1.2
bigot~	1.2
bla bla	1.2
bla bla bla	1.2
blablabla	1.2
ble ble	1.2
bredzenie	1.2
bredzi	1.2
bredzi pan	1.2
bredzi pani	1.2
bredzicie	1.2
bredząc	1.2
bzdur nie	1.2
bzdura goni bzdurę	1.2
cienias	1.2
cieniasie	1.2
cieniasy	1.2
cienki	1.2
cienki bolek	1.2
cienki jak	1.2
cienki jesteś	1.2
covidian	1.2
covidianie	1.2
czapeczka z folii	1.2
czapeczkę z folii	1.2
dewoci	1.2
dewot~	1.2
do moskwy z	1.2
dotknij trawy	1.2
duby smalone	1.2
dyletanctwo	1.2
dyrdymał~	1.2
fanatyczka	1.2
farmazon~	1.2
foliara	1.2
foliowa czapeczka	1.2
foliową czapeczkę	1.2
gadaj dalej	1.2
gadaj do	1.2
gadaj se	1.2
gadaj sobie	1.2
gadaj zdrów	1.2
gadanina	1.2
gadasz jak	1.2
gadasz jak potłuczony	1.2
gadasz od rzeczy	1.2
gadka szmatka	1.2
gamoniem	1.2
gamoniowat~	1.2
gawiedź	1.2
gbur	1.2
gburek	1.2
gburowat~	1.2
gbury	1.2
gburze	1.2
gęba	1.2
gęba na kłódkę	1.2
gębo	1.2
głowa w dupie	1.2
głowę z dupy	1.2
hałastr~	1.2
histeryczk~	1.2
histeryk	1.2
histeryzuj~	1.2
idź człowieku	1.2
idź do czorta	1.2
idź do diabła człowieku	1.2
idź do spowiedzi	1.2
idź dotknij trawy	1.2
idź już stąd	1.2
idź pobiegać	1.2
idź się	1.2
idź się bujać	1.2
idź się douczaj	1.2
idź się douczyć	1.2
idź się jeb	1.2
idź się ogarnij	1.2
idź się pierdol	1.2
idź się poucz	1.2
idź się powieś	1.2
idź się przewietrz	1.2
idź się schowaj	1.2
idź się umyj	1.2
idź się utop	1.2
idź się walić	1.2
idź się wykąp	1.2
idź się wyspowiadaj	1.2
idź się zabij	1.2
idź stąd	1.2
idź w cholerę człowieku	1.2
idź w chuj	1.2
idź w diabły	1.2
ignorancie	1.2
ignorantko	1.2
jadaczka	1.2
jadaczkę	1.2
jak młody pelikan	1.2
jak pelikan	1.2
japa	1.2
japo	1.2
jedź do moskwy	1.2
jedź do rosji	1.2
jedź na białoruś	1.2
jedź na ukrainę	1.2
jeleniu	1.2
jeleń	1.2
jęzor	1.2
kato faszyst~	1.2
katol	1.2
katole	1.2
katolib~	1.2
katolsk~	1.2
katolu	1.2
katotaliban	1.2
kij ci w	1.2
kij ci w oko	1.2
kij ci w ryj	1.2
kij w dupie	1.2
klecha	1.2
klechy	1.2
kowidian	1.2
kłapaczka	1.2
kłapać	1.2
kłapiesz	1.2
kłapiesz dziobem	1.2
kłapiesz paszczą	1.2
laicy	1.2
lamer	1.2
lamerz~	1.2
lamus	1.2
lamusem	1.2
lamusie	1.2
lamusy	1.2
leszcz	1.2
leszcze	1.2
leszczem	1.2
leszczu	1.2
majacz~	1.2
majaki	1.2
masz obsesje	1.2
masz obsesję	1.2
masz urojenia	1.2
matolstwo	1.2
mielesz	1.2
mielesz jęzorem	1.2
mielesz ozorem	1.2
moher	1.2
moherow~ beret	1.2
mohery	1.2
moherze	1.2
myśl człowieku	1.2
myśl zanim	1.2
myślenie ci nie	1.2
myślenie ci szkodzi	1.2
myślenie ma przyszłość	1.2
myślenie nie jest	1.2
myślenie to nie	1.2
myśleć nie umiesz	1.2
myśleć trzeba	1.2
młode pelikany	1.2
na bambus	1.2
na drzewo	1.2
na drzewo banany	1.2
na księżyc	1.2
na madagaskar	1.2
na szczaw	1.2
na szczaw i	1.2
na szczaw i mirabelki	1.2
na szyszki	1.2
naiwniak~	1.2
nie myśl	1.2
nie myśl tyle	1.2
nie myślisz	1.2
nie myślisz w ogóle	1.2
niech jej ktoś zabierze	1.2
niech ktoś jej powie	1.2
niech ktoś mu powie	1.2
niech ktoś mu zabierze	1.2
niech ktoś zabierze	1.2
niech ktoś zamknie	1.2
niech mu ktoś zabierze	1.2
niedojd~	1.2
niedojeb~	1.2
niedopchnięta	1.2
niedopieszczon~	1.2
niedorajd~	1.2
niedorozwinięt~	1.2
niedorozwoj~	1.2
niedorozw~	1.2
niedoruchan~	1.2
niedouk	1.2
niedouki	1.2
niedoukow~	1.2
niemota	1.2
niemoto	1.2
nieogar	1.2
nieogarnięt~	1.2
nieogary	1.2
nieuctw~	1.2
nieucy	1.2
nieudacznic~	1.2
nieudoln~	1.2
niewyżyt~	1.2
niezguła	1.2
obsesję masz	1.2
obłąkan~	1.2
od rzeczy	1.2
odinstaluj	1.2
odstaw	1.2
odstaw alkohol	1.2
odstaw butelkę	1.2
odstaw dopalacze	1.2
odstaw dragi	1.2
odstaw flaszkę	1.2
odstaw telefon	1.2
odstaw to	1.2
odstaw to co	1.2
odstaw to świństwo	1.2
odstaw wódkę	1.2
odłóż flaszkę	1.2
odłóż klawiaturę	1.2
odłóż telefon	1.2
oferm~	1.2
ofiara losu jesteś	1.2
ofiaro	1.2
ogarnij dupe	1.2
ogarnij dupę	1.2
ogarnij się chłopie	1.2
ogarnij się człowieku	1.2
ogarnij się kobieto	1.2
ogarnij się w końcu	1.2
ogarnij się wreszcie	1.2
ogarnijcie się	1.2
ogłupiacie	1.2
ogłupiasz	1.2
ogłupiać	1.2
ogłupieni	1.2
ogłupion~	1.2
opamiętaj	1.2
opanujcie się	1.2
opętan~	1.2
otumanion~	1.2
owco	1.2
ozorem	1.2
ozór	1.2
paplanina	1.2
paplasz	1.2
papl~ bez	1.2
paranoicy	1.2
paranoik~	1.2
patałach~	1.2
pelikan	1.2
pelikanie	1.2
pelikany	1.2
plotkara	1.2
plotkarz	1.2
pomyśl chociaż	1.2
pomyśl choć raz	1.2
pomyśl człowieku	1.2
pomyśl trochę	1.2
pomyśl zanim	1.2
pomyśl zanim coś	1.2
pomyśl zanim coś powiesz	1.2
precz komuno	1.2
precz stąd	1.2
prostować banany	1.2
przepadnij	1.2
przyhamuj	1.2
przymknij	1.2
przymknij się	1.2
przymknij się już	1.2
płaskoziem~	1.2
samodzielne myślenie	1.2
samodzielnie myśleć	1.2
schiza	1.2
schizofreni~	1.2
schizol	1.2
schizy	1.2
sekciarz~	1.2
sekta smoleńska	1.2
smoleńsk~ sekta	1.2
sraty pierdaty	1.2
sraty taty	1.2
sratytaty	1.2
srutututu	1.2
stado baranów	1.2
szczaw	1.2
szurem	1.2
szuria	1.2
szurski	1.2
szurstwo	1.2
szurze	1.2
tere fere	1.2
trajkoczesz	1.2
trele morele	1.2
trepie	1.2
trepy	1.2
tuman~	1.2
tępactwo	1.2
tępicie	1.2
tępogłow~	1.2
tłuk	1.2
tłuki	1.2
tłuku	1.2
tłumok	1.2
tłumoki	1.2
tłumoku	1.2
tłuszczo	1.2
upośledzon~	1.2
upośledz~	1.2
uroiłaś	1.2
uroiłeś	1.2
uroiło ci się	1.2
urojeni~	1.2
urojony	1.2
ułom	1.2
ułomie	1.2
ułomn~	1.2
ułomy	1.2
użyj głowy	1.2
użyj rozumu	1.2
używaj mózgu	1.2
wara ci	1.2
wara ci od	1.2
wariacie	1.2
won komuchu	1.2
won lewaku	1.2
won mi	1.2
won na	1.2
won na białoruś	1.2
won od	1.2
won od polski	1.2
won pisowcu	1.2
won ruski	1.2
won szmato	1.2
won zdrajco	1.2
won śmieciu	1.2
wont	1.2
wtórni analfabeci	1.2
wtórny analfabeta	1.2
wtórny analfabetyzm	1.2
wyciągnij głowę z	1.2
wyciągnij głowę z dupy	1.2
wyciągnij kij	1.2
wyjazd do	1.2
wyjazd stąd	1.2
wyjdź do ludzi	1.2
wyjdź na dwór	1.2
wyjdź stąd	1.2
wyjdź z domu	1.2
wyjdź z piwnicy	1.2
wyjedź z	1.2
wyjedź z polski	1.2
wyjmij głowę z	1.2
wyjmij kij	1.2
wyloguj	1.2
wyloguj się	1.2
wyloguj się do życia	1.2
wylogujcie	1.2
wynocha	1.2
wynocha do	1.2
wynocha stąd	1.2
wynocha z	1.2
wynoś	1.2
wynoś się do	1.2
wynoś się stąd	1.2
wynoś się z	1.2
wynoście się	1.2
wyprowadź się	1.2
wyłącz internet	1.2
wyłącz komputer	1.2
wyłącz się	1.2
wyłącz telewizor	1.2
wyłącz tvn	1.2
wyłącz tvp	1.2
włącz myślenie człowieku	1.2
włącz rozum	1.2
włączcie myślenie	1.2
zabierzcie jej	1.2
zabierzcie jej telefon	1.2
zabierzcie mu	1.2
zabierzcie mu internet	1.2
zabierzcie mu klawiaturę	1.2
zabierzcie mu telefon	1.2
zabrać jej	1.2
zabrać mu	1.2
zaczadzeni	1.2
zaczadzenie	1.2
zaczadzon~	1.2
zacznij myśleć	1.2
zacznij od siebie	1.2
zacznij używać	1.2
zaślepion~	1.2
zejdź na ziemię	1.2
zejdź z drzewa	1.2
zejdź z internetu	1.2
zejdź z konia	1.2
zejdź z twittera	1.2
zejdź ze sceny	1.2
zejdźcie	1.2
zindoktrynowan~	1.2
zjeżdżaj na	1.2
zjeżdżaj stąd	1.2
zjeżdżajcie	1.2
zluzuj	1.2
zluzuj gumę	1.2
zluzuj majty	1.2
zluzuj poślady	1.2
zmanipulowan~	1.2
znikaj	1.2
znikaj stąd	1.2
znikajcie	1.2
zniknij już	1.2
zniknij stąd	1.2
zniknij z	1.2
zniknij z życia publicznego	1.2
łamaga	1.2
łamagi	1.2
łamago	1.2
łosie	1.2
łosiu	1.2
łoś	1.2
łyka jak pelikan	1.2
łykasz	1.2
łykasz jak	1.2
łykasz jak pelikan	1.2
ślepa jesteś	1.2
ślepcy	1.2
ślepcze	1.2
ślepi	1.2
ślepiec	1.2
ślepy	1.2
ślepy jesteś	1.2
agent wpływu	1
antypolacy	1
antypolak	1
antypolska szmata	1
antypolsk~	1
banderówka	1
barani łbie	1
barani łeb	1
barania głowa	1
beton pisowski	1
betonie	1
betonowy łeb	1
betonow~	1
bladego pojęcia	1
bocie	1
bohater zza klawiatury	1
bot	1
botem	1
boty	1
boty pisu	1
czerwienisz się	1
do ciebie nie dociera	1
domorosły ekspert	1
domorosł~	1
domorośli	1
donosiciel~	1
durny łbie	1
durny łeb	1
dziennikarczyk~	1
dziennikareczk~	1
dziennikarka od siedmiu boleści	1
dziennikarka z bożej łaski	1
dziennikarska	1
dziennikarska hiena	1
dziennikarska kurwa	1
dziennikarska miernota	1
dziennikarska prostytutka	1
dziennikarska szmata	1
dziennikarskie	1
dziennikarskie dno	1
dziennikarskie szambo	1
dziennikarskie zero	1
dziennikarz to ty	1
dziennikarzem nie jesteś	1
dziennikarzem to ty	1
dziennikarzu od siedmiu boleści	1
dziennikarzy~	1
eksperci od siedmiu boleści	1
ekspercik	1
eksperciku	1
ekspercina	1
ekspert od niczego	1
ekspert od wszystkiego	1
ekspert z bożej łaski	1
ekspert z koziej	1
ekspert za dychę	1
ekspertka od	1
ekspert~ od siedmiu boleści	1
esbecki	1
esbek~	1
farma trolli	1
faszol	1
faszole	1
faszolu	1
faszystk~	1
folksdojcz~	1
fotelowy	1
fotelowy ekspert	1
funkcjonariusz	1
funkcjonariusz partyjny	1
funkcjonariusz pis	1
funkcjonariusze medialni	1
funkcjonariuszka	1
funkcjonariuszka medialna	1
galaret~ zamiast	1
gestapowiec	1
goebbelsowska propaganda	1
goebbelsow~	1
goebbels~	1
gówno zamiast mózgu	1
głupi łeb	1
internetowy ekspert	1
internetowy wojownik	1
jerzy urban	1
judeosceptyk	1
kaczka dziennikarska	1
kaczor~	1
kaczyst~	1
kaczyści	1
kanapowy ekspert	1
kanapow~	1
kapusie	1
kapusiu	1
kapuś	1
kapuściana głowa	1
kapuściany łeb	1
kawiorowa lewica	1
kisiel zamiast	1
koalicja 13 grudnia	1
koalicjant~	1
komuchem	1
komuchu	1
komunistyczny pomiot	1
komuszk~	1
konfederast~	1
konfederaści	1
konfederosj~	1
konfederus~	1
konfidenci	1
konfidencie	1
konfident~	1
kononowicz	1
korwinist~	1
kozaczysz	1
kozak w necie	1
kozak w necie pizda w	1
kremlowska	1
kremlowski	1
kremlowsk~ troll	1
kto cię urodził	1
kucem	1
kucu	1
kurzy móżdżek	1
kurzy móżdżku	1
lewacka hołota	1
lewacka menda	1
lewacka propaganda	1
lewacka szmata	1
lewacki bełkot	1
lewacki śmieć	1
lewakiem	1
lewaku	1
lewica kawiorowa	1
lewus	1
lewusie	1
lewusk~	1
lewusy	1
libek	1
liberał jebany	1
libki	1
mamusia cię	1
marnotrawst~ tlenu	1
marnowanie tlenu	1
marnujesz powietrze	1
marnujesz tlen	1
masz pustkę	1
masz siano	1
masz siano w głowie	1
matka cię	1
matka cię nie	1
matka cię nie kochała	1
matka cię upuściła	1
mocny w	1
mocny w gębie	1
na twoim miejscu bym się	1
na twoim miejscu zapadłbym się	1
najgorszego sortu	1
najgorszy sort	1
najgorsz~ sort	1
najmniejszego pojęcia	1
najniższych lotów	1
napinacz	1
napinacze	1
napinaczu	1
napinasz się	1
naziolu	1
neonazi~	1
nic nie jesteś wart	1
nic nie kumasz	1
nic nie potrafisz	1
nic nie rozumiecie	1
nic nie rozumiesz	1
nic nie umiesz	1
nic nie wart	1
nic nie warta	1
nic nie wiesz o	1
nic nie wnosisz	1
nic nie znaczycie	1
nic nie znaczysz	1
nic nie zrozumiałaś	1
nic nie zrozumiałeś	1
nic niewart~	1
nic z tego nie rozumiesz	1
niczego nie rozumiesz	1
niczego nie zrozumiałeś	1
niczego się nie nauczyłeś	1
nie czaisz	1
nie dociera	1
nie dociera do ciebie	1
nie dotrze	1
nie jesteś człowiekiem	1
nie jesteś dziennikarką	1
nie jesteś dziennikarzem	1
nie jesteś godna	1
nie jesteś godny	1
nie jesteś mile widziany	1
nie jesteś mądry	1
nie jesteś nikim	1
nie jesteś normalna	1
nie jesteś normalny	1
nie jesteś polakiem	1
nie jesteś w stanie	1
nie jesteś wart	1
nie jesteś warta	1
nie jesteś zbyt	1
nie jesteś zbyt bystry	1
nie jesteś zbyt mądry	1
nie jesteś żadnym	1
nie jesteś żadną	1
nie kochała	1
nie kumasz	1
nie ma pan honoru	1
nie ma pan pojęcia	1
nie ma pan wstydu	1
nie ma pani pojęcia	1
nie ma pani wstydu	1
nie ogarniacie	1
nie ogarniasz	1
nie ogarniasz nic	1
nie rozumiesz co czytasz	1
nie rozumiesz co piszesz	1
nie rozumiesz nic	1
nie rozumiesz niczego	1
nie rozumiesz prostych	1
nie wie pan o czym	1
nie wie pani o czym	1
nie wiesz co mówisz	1
nie wiesz co piszesz	1
nie wiesz co to	1
nie wiesz nic o	1
nie wiesz to nie	1
nie wiesz to nie pisz	1
nie znasz faktów	1
nie znasz historii	1
nie znasz prawa	1
nie znasz się	1
nie znasz się człowieku	1
nie znasz się na	1
nie znasz się nie	1
nie znasz się to	1
nie znasz się to się	1
nie łapiesz	1
niemiecka szmata	1
niemiecki agent	1
niemiecki pachołek	1
niemiecki portal	1
niemiecki sługus	1
niemieckie pachołki	1
niewarci	1
niewart	1
niewarta	1
niskich lotów	1
niższych lotów	1
odważny w internecie	1
odważny zza	1
onuco	1
onucow~	1
onucą	1
ośli łeb	1
pacynk~	1
parch	1
parchu	1
parchy	1
pejsat~	1
peowiec	1
peowski	1
pionek	1
pionki	1
pisda	1
pisdzielc~	1
pisdzielec	1
pisiork~	1
pisiorze	1
pislam	1
pislamist~	1
pisobolszew~	1
pisomedia	1
pisowcu	1
pisowska kurwa	1
pisowska propaganda	1
pisowska szmata	1
pisowski beton	1
pisowski przydupas	1
pisowski sługus	1
pisowski troll	1
pisowski śmieć	1
pissowsk~	1
pisuar	1
pisuary	1
platfus~	1
podnóżek	1
podnóżk~	1
pojęcia nie ma	1
pojęcia nie masz	1
polskojęzyczn~	1
pomiocie	1
pomiot komunistyczny	1
popychadl~	1
popychadła	1
popychadło	1
prawactw~	1
prawaku	1
prawus	1
przyboczn~	1
ptasi mózg	1
ptasi móżdżku	1
pusta głowa	1
pustak~	1
puste łby	1
pustka w	1
pustka w głowie	1
pusto w głowie	1
pusto we łbie	1
pustogłow~	1
pusty łbie	1
pusty łeb	1
putinista	1
putinofil~	1
resortowe dzieci	1
resortowe dziecko	1
rodzice muszą się	1
rodzice się wstydzą	1
ruska kurwa	1
ruska onuco	1
ruska szmata	1
ruski bot	1
ruski onuca	1
ruski pachołek	1
ruski pies	1
ruski sługus	1
ruski śmieć	1
ruskimir	1
schowaj się	1
schowaj się do	1
schowaj się do nory	1
schowaj się pod	1
schowaj się w	1
schowaj się ze wstydu	1
schowaj łeb	1
schowajcie się	1
siano w głowie	1
sieczka we łbie	1
sieczkę	1
sieczkę masz	1
siedmiu boleści	1
silniczek	1
silniczk~	1
silnirazem	1
sorosow~	1
spal się	1
spal się ze wstydu	1
spalić się ze wstydu	1
sr trole	1
strata powietrza	1
strata tlenu	1
strzępisz	1
strzępić	1
strzępić języka	1
strzępić ryja	1
szabesgoj~	1
szkoda czasu na	1
szkoda czasu na ciebie	1
szkoda klawiatury	1
szkoda komentować	1
szkoda mi ciebie	1
szkoda mi cię	1
szkoda mi twoich	1
szkoda mi twoich dzieci	1
szkoda mi was	1
szkoda na ciebie	1
szkoda na ciebie czasu	1
szkoda na ciebie śliny	1
szkoda powietrza	1
szkoda prądu	1
szkoda strzępić	1
szkoda strzępić ryja	1
szkoda tlenu	1
szkoda tlenu na	1
szkoda śliny	1
szpiegu	1
sługa	1
sługa pisu	1
sługa tuska	1
sługo	1
targowiczan~	1
trociny w głowie	1
trociny zamiast	1
trol	1
trole	1
troll pisowski	1
troll platformy	1
troll z	1
trolu	1
tuba	1
tuba pisu	1
tuba platformy	1
tuba propagandowa	1
tuba propagandy	1
tuby	1
tuskoid~	1
tuskoland~	1
tuskomatoł	1
tuskowaty	1
tuskowiec	1
tuskowy	1
twoi rodzice	1
twoi rodzice muszą	1
twoja matka	1
twoja matka powinna	1
twoja stara	1
twoja stara to	1
twój stary	1
twój łeb	1
tępe łby	1
tępy łbie	1
tępy łeb	1
ubecka	1
ubecki	1
ubeckie	1
ubeckie ścierwo	1
ubek	1
ubeki	1
ukrop	1
ukropie	1
upadlin~	1
upaina	1
upuszczony	1
upuścili cię	1
upuściła	1
urban w spódnicy	1
w necie kozak	1
w necie kozak w świecie	1
woda w mózgu	1
woda zamiast mózgu	1
wodogłowi~	1
wojownik klawiatury	1
współczuję ci	1
współczuję ci głupoty	1
współczuję głupoty	1
współczuję inteligencji	1
współczuję mężowi	1
współczuję pani	1
współczuję panu	1
współczuję rodzicom	1
współczuję rodzinie	1
współczuję rozumu	1
współczuję twoim	1
współczuję twoim dzieciom	1
współczuję twojej	1
współczuję twojej rodzinie	1
współczuję żonie	1
wycieraczk~	1
wycierucha	1
wycierus~	1
z bożej	1
z bożej łaski	1
z farmy trolli	1
za dychę	1
za pięć groszy	1
za pięć złotych	1
za trzy grosze	1
zakapior~	1
zakuta pała	1
zakute	1
zakute łby	1
zakuty łbie	1
zakuty łeb	1
zamiast mózgu	1
zamiast mózgu masz	1
zapadnij się	1
zapadnij się pod ziemię	1
zapadłbym się	1
zapaść się pod ziemię	1
zaprzańcu	1
zdradzieck~	1
zdradziłaś	1
zdradziłeś	1
ze wstydu	1
zielonego pojęcia	1
znawca się znalazł	1
znawco	1
znawcy od siedmiu boleści	1
znawczyni	1
zza klawiatury	1
żaden dziennikarz	1
żaden z ciebie	1
żaden z ciebie dziennikarz	1
żadna z ciebie	1
żadna z ciebie dziennikarka	1
żal ci	1
żal czytać	1
żal mi ciebie	1
żal mi cię	1
żal mi was	1
żal pl	1
żal po całości	1
żalpl	1
żałosna kobieta	1
żałosna kobieto	1
żałosna próba	1
żałosne to	1
żałosne to jest	1
żałosne zero	1
żałosny człowiek	1
żałosny człowieku	1
żałosny pajac	1
żałosny pajacu	1
żałosny typ	1
żałosny z ciebie	1
żydek	1
żydku	1
żydokomun~	1
ale geniusz	0.8
ale tupet	0.8
aroganck~	0.8
arogant	0.8
atencjuszk~	0.8
atencjusz~	0.8
aż się chce rzygać	0.8
aż tak głupi	0.8
aż tak głupia	0.8
aż tak głupim	0.8
aż tak naiwny	0.8
aż tak tępy	0.8
bez czci	0.8
bez czci i wiary	0.8
bez godności	0.8
bez honoru i	0.8
bez jaj	0.8
bez klasy	0.8
bez krzty	0.8
bez kręgosłupa	0.8
bez odbioru	0.8
bez pojęcia	0.8
bez wykształcenia	0.8
bez wykształcenia i	0.8
bez wyobraźni	0.8
bez zasad	0.8
bezczelna baba	0.8
bezczelny typ	0.8
bezkręgow~	0.8
bezwstydn~	0.8
biadolenie	0.8
biadolisz	0.8
bleee	0.8
bleh	0.8
blok dla	0.8
blok i	0.8
blokujcie	0.8
brak szacunku	0.8
brak szacunku dla	0.8
brawo debilu	0.8
brawo einsteinie	0.8
brawo ekspercie	0.8
brawo głupku	0.8
brawo idioto	0.8
brawo kretynie	0.8
brawo sherlocku	0.8
brawo ty	0.8
brzydzisz mnie	0.8
brzydzę się ludźmi jak	0.8
brzydzę się takimi	0.8
budzisz litość	0.8
budzisz obrzydzenie	0.8
budzisz odrazę	0.8
budzisz tylko	0.8
budzisz wstręt	0.8
buta i	0.8
buta i arogancja	0.8
butn~	0.8
bóg cię	0.8
bóg cię osądzi	0.8
bóg cię rozliczy	0.8
bóg cię ukarze	0.8
będziesz rozliczona	0.8
będziesz rozliczony	0.8
będziesz siedział	0.8
będziesz siedziała	0.8
będziesz siedzieć	0.8
cela czeka	0.8
cela już czeka	0.8
celebryta za dychę	0.8
celebryt~ od siedmiu boleści	0.8
ceniłem	0.8
co za geniusz	0.8
coś takiego jak ty	0.8
dla atencji	0.8
dla klików	0.8
dla lajków	0.8
dla zasięgów	0.8
dni policzone	0.8
dni są policzone	0.8
do lekarza się udaj	0.8
do pierdla z	0.8
do porzygania	0.8
do zgłoszenia	0.8
do zobaczenia w sądzie	0.8
doczekasz	0.8
doczekasz się	0.8
einstein	0.8
einsteinie	0.8
filozofie	0.8
filozofie od siedmiu	0.8
frustraci	0.8
frustracie	0.8
frustrat~	0.8
fujka	0.8
gardzę ludźmi	0.8
gardzę takimi	0.8
gardzę takimi jak ty	0.8
gardzę wami	0.8
gdyby głupota	0.8
gdyby głupota bolała	0.8
gdyby głupota miała skrzydła	0.8
gdyby głupota umiała latać	0.8
gdybyś był mądry	0.8
gdybyś czytał	0.8
gdybyś miał choć	0.8
gdybyś miał honor	0.8
gdybyś miał mózg	0.8
gdybyś miał odrobinę	0.8
gdybyś miał rozum	0.8
gdybyś miała choć	0.8
gdybyś miała honor	0.8
gdybyś miała mózg	0.8
gdybyś miała odrobinę	0.8
gdybyś myślał	0.8
gdybyś umiał czytać	0.8
geniusz normalnie	0.8
geniusz zła	0.8
geniuszu	0.8
gwiazdeczk~	0.8
gwiazdor	0.8
gwiazdorz~	0.8
gwiazdunia	0.8
głupota bolała	0.8
głupota boli	0.8
głupota nie boli	0.8
historia cię	0.8
historia cię osądzi	0.8
historia was osądzi	0.8
i coś takiego jest	0.8
i kto to mówi	0.8
i kto to pisze	0.8
i ktoś taki	0.8
i ktoś taki jest	0.8
i to jest dziennikarz	0.8
i to ma być	0.8
i to ma być dziennikarka	0.8
i to ma być ekspert	0.8
i to pisze dziennikarka	0.8
i to pisze dziennikarz	0.8
i to się nazywa	0.8
i to się nazywa dziennikarz	0.8
i ty chcesz	0.8
i ty jesteś	0.8
i ty masz	0.8
i ty masz czelność	0.8
i ty niby	0.8
i ty niby jesteś	0.8
i ty się dziwisz	0.8
i ty się nazywasz	0.8
i ty się uważasz	0.8
i ty to	0.8
i ty to mówisz	0.8
i ty uczysz	0.8
i ty uważasz się	0.8
i ty śmiesz	0.8
i wy śmiecie	0.8
intelektualista	0.8
intelektualisto	0.8
intelektualist~ od siedmiu	0.8
jak chorągiewka	0.8
jeszcze będziesz	0.8
jeszcze będziesz płakać	0.8
jeszcze popamiętasz	0.8
jeszcze pożałujesz	0.8
jeszcze zobaczysz	0.8
jojcz~	0.8
jęcz	0.8
jęcz dalej	0.8
jęczenie	0.8
jęczybuł~	0.8
kara boska	0.8
kara cię nie minie	0.8
karma cię dopadnie	0.8
karma to suka	0.8
kiedyś cię ceniłem	0.8
kiedyś cię szanowałam	0.8
kiedyś cię szanowałem	0.8
kiedyś szanowałem	0.8
kocioł garnkowi	0.8
kompleksy	0.8
kryska na matyska	0.8
krzywa morda	0.8
krzywy ryj	0.8
księżniczk~	0.8
kłótliw~	0.8
lamentuj	0.8
lamentujesz	0.8
lans	0.8
lanser	0.8
lanserk~	0.8
lansujesz się	0.8
lecz głowę	0.8
lecz się baba	0.8
lecz się dziadu	0.8
lecz się kobieto	0.8
lecz się na nogi	0.8
lecz się na łeb	0.8
lecz się pan	0.8
lecz łeb	0.8
leczcie się	0.8
leczyć się	0.8
leczyć się trzeba	0.8
lekarz potrzebny	0.8
lekarza potrzebujesz	0.8
ludzie ci nie	0.8
marne życie	0.8
maruda	0.8
marudo	0.8
marudzenie	0.8
masz czelność	0.8
masz czelność pisać	0.8
masz kompleksy	0.8
masz parcie	0.8
masz tupet	0.8
miałam cię za	0.8
miałam panią za	0.8
miałem cię za	0.8
miałem pana za	0.8
mieć czelność	0.8
mistrzu intelektu	0.8
musisz być bardzo	0.8
musisz być głupi	0.8
musisz być strasznie	0.8
musisz mieć smutne	0.8
musisz mieć smutne życie	0.8
myślałam że jesteś	0.8
myślałem że jesteś	0.8
myślałem że masz	0.8
mówi ten co	0.8
mówi to człowiek	0.8
mówi to ktoś	0.8
mówi to ktoś kto	0.8
mądrzysz się	0.8
mędrcu	0.8
mędrek	0.8
mędrki	0.8
mędrku	0.8
mędrkuj~	0.8
mędrzec	0.8
na oddział zamknięty	0.8
na łeb	0.8
nabijasz	0.8
nabijasz kliki	0.8
nabijasz sobie	0.8
nachaln~	0.8
nadejdzie twój czas	0.8
nadęty balon	0.8
nadęty buc	0.8
nadęty bufon	0.8
nadęt~	0.8
najmądrzejsza	0.8
najmądrzejszy	0.8
naród ci	0.8
naród ci nie zapomni	0.8
nic prócz pogardy	0.8
nie minie cię	0.8
nie mądrz się	0.8
nie zapomnimy ci	0.8
nie zasługujesz	0.8
nie zasługujesz na	0.8
nie zasługujesz na szacunek	0.8
niedobrze mi	0.8
nieszczęśliwy człowiek	0.8
nieszczęśliwym człowiekiem	0.8
nieuleczalna głupota	0.8
nieuleczalny idiota	0.8
nieuleczaln~	0.8
nędzne życie	0.8
obrzydzasz	0.8
oddział zamknięty	0.8
odezwał się autorytet	0.8
odezwał się geniusz	0.8
odezwał się mędrzec	0.8
odezwał się nieomylny	0.8
odezwał się ten	0.8
odezwał się znawca	0.8
odezwał się święty	0.8
odezwała się ta	0.8
odlajkow~	0.8
odlubiam	0.8
odobserwow~	0.8
odpowiesz	0.8
odpowiesz przed	0.8
odpowiesz za	0.8
odpowiesz za to	0.8
panicz	0.8
paniczyk~	0.8
panisko	0.8
parcie na szkło	0.8
pierdel	0.8
pierdel czeka	0.8
pilnuj się	0.8
pilnuj się lepiej	0.8
pilnuj swoich	0.8
pilnuj swoich spraw	0.8
pilnuj własnych	0.8
pisze człowiek który	0.8
pisze to ktoś	0.8
pogarda dla	0.8
popamiętasz	0.8
popamiętasz mnie	0.8
popamiętasz nas	0.8
porzygać się	0.8
porzygać się można	0.8
posiedzisz	0.8
poszukaj mózgu	0.8
poszukaj pracy	0.8
potrzebuje pan pomocy	0.8
potrzebuje pani pomocy	0.8
potrzebujesz atencji	0.8
potrzebujesz leczenia	0.8
potrzebujesz lekarza	0.8
potrzebujesz psychiatry	0.8
potrzebujesz psychologa	0.8
potrzebujesz terapii	0.8
powiedz że jesteś	0.8
powiedział ten	0.8
powiedział ten co	0.8
powiedziała ta co	0.8
pożałujecie	0.8
promujesz się	0.8
przerośnięte ego	0.8
przestaję cię	0.8
przestaję cię obserwować	0.8
przestaję czytać	0.8
przestaję obserwować	0.8
przyganiał	0.8
przyganiał kocioł	0.8
przyganiał kocioł garnkowi	0.8
przyjdzie czas rozliczeń	0.8
przyjdzie i na ciebie	0.8
przyjdzie kryska	0.8
przyjdzie kryska na	0.8
przyjdzie na ciebie czas	0.8
pseudo	0.8
pseudo artysta	0.8
pseudo dziennikarka	0.8
pseudo dziennikarze	0.8
pseudo elity	0.8
pseudo intelektualista	0.8
pseudo naukowiec	0.8
pseudo polityk	0.8
pseudoartyst~	0.8
pseudodziennikarka	0.8
pseudoeksperci	0.8
pseudoelit~	0.8
pseudointelektualista	0.8
pseudointelekt~	0.8
pseudonaukow~	0.8
psychiatra potrzebny	0.8
psychiatra się kłania	0.8
psychiatryczn~	0.8
pyszałek	0.8
pyszałk~	0.8
pójdziesz siedzieć	0.8
raport poszedł	0.8
resztki godności	0.8
resztki przyzwoitości	0.8
resztki szacunku	0.8
rozczarowałaś	0.8
rozczarowałeś	0.8
rozczarowujesz	0.8
rozdęte ego	0.8
rozliczymy was	0.8
rzyg	0.8
rzygam wami	0.8
rzygać mi się chce	0.8
rzygi	0.8
sfrustrowan~	0.8
smutne życie	0.8
spotkamy się w sądzie	0.8
straciłam resztki	0.8
straciłam szacunek	0.8
straciłaś resztki	0.8
straciłaś wiarygodność	0.8
straciłem resztki	0.8
straciłem szacunek	0.8
straciłeś mój szacunek	0.8
straciłeś resztki	0.8
straciłeś wiarygodność	0.8
strzeż się	0.8
szanowałam cię	0.8
szanowałem cię	0.8
szukaj roboty	0.8
szukasz atencji	0.8
szukasz uwagi	0.8
tak durna	0.8
tak durny	0.8
tak głupim	0.8
tak naiwny	0.8
tak ograniczonym	0.8
tak tępa	0.8
tak tępy	0.8
tak tępym	0.8
tak zakłamany	0.8
tak żałosna	0.8
tak żałosny	0.8
taka idiotka	0.8
taka kretynka	0.8
taka naiwna	0.8
taka tępa	0.8
taki dureń	0.8
taki głąb	0.8
taki kretyn	0.8
taki ograniczony	0.8
taki tępy	0.8
taki zakłamany	0.8
takie coś jak ty	0.8
takie coś jest	0.8
takie nic	0.8
takie nic jak ty	0.8
tego się nie leczy	0.8
ten wysryw	0.8
tfu na ciebie	0.8
tfu na psa urok	0.8
tfuu	0.8
to jest dziennikarz	0.8
to już nie do wyleczenia	0.8
to ma być dziennikarstwo	0.8
to się leczy podobno	0.8
tupetu	0.8
twoja arogancja	0.8
twoja bezczelność	0.8
twoja buta	0.8
twoja głupota	0.8
twoja hipokryzja	0.8
twoja ignorancja	0.8
twoja naiwność	0.8
twoja nienawiść	0.8
twoja niewiedza	0.8
twoja obłuda	0.8
twoja podłość	0.8
twoja propaganda	0.8
twoja tępota	0.8
twoja żałosna	0.8
twoje brednie	0.8
twoje bzdury	0.8
twoje chore	0.8
twoje chore urojenia	0.8
twoje dni	0.8
twoje dni są policzone	0.8
twoje fantazje	0.8
twoje gówno	0.8
twoje głupoty	0.8
twoje kłamstwa	0.8
twoje manipulacje	0.8
twoje marne	0.8
twoje nędzne	0.8
twoje pierdolenie	0.8
twoje smutne	0.8
twoje smutne życie	0.8
twoje urojenia	0.8
twoje wysrywy	0.8
twoje łgarstwa	0.8
twoje żale	0.8
twoje żałosne	0.8
twojej głupoty	0.8
twoją głupotę	0.8
twój bełkot	0.8
twój ból	0.8
twój ból dupy	0.8
twój chory	0.8
twój czas minął	0.8
twój czas nadejdzie	0.8
twój czas się kończy	0.8
twój hejt	0.8
twój jad	0.8
twój mały	0.8
twój mały móżdżek	0.8
twój mały rozumek	0.8
twój mózg	0.8
twój móżdżek	0.8
twój ograniczony	0.8
twój poziom	0.8
twój pusty	0.8
twój pusty łeb	0.8
twój tępy	0.8
twój żałosny	0.8
ty geniuszu	0.8
ty masz tupet	0.8
tylko pogarda	0.8
udaj się do	0.8
udaj się do lekarza	0.8
udaj się do psychiatry	0.8
unfollow	0.8
uważaj co	0.8
uważaj co mówisz	0.8
uważaj co piszesz	0.8
uważaj jak	0.8
uważaj na siebie	0.8
uważaj na słowa	0.8
w szpitalu psychiatrycznym	0.8
widzimy się w sądzie	0.8
wstrętn~	0.8
wszystkowiedząc~	0.8
wyciszony	0.8
wymiotować	0.8
wymiotować się chce	0.8
wymądrzaj się	0.8
wymądrzasz się	0.8
wymądrz~	0.8
wyobraź sobie być	0.8
wyobraź sobie być tak	0.8
wyobraźcie sobie być	0.8
wypromować się	0.8
wysryw	0.8
wysrywem	0.8
wysrywu	0.8
wysrywy	0.8
za lajki	0.8
zadufan~	0.8
zajmij się czymś	0.8
zajmij się czymś innym	0.8
zajmij się czymś pożytecznym	0.8
zajmij się gotowaniem	0.8
zajmij się lepiej	0.8
zajmij się ogródkiem	0.8
zajmij się robotą	0.8
zajmij się sobą	0.8
zajmij się swoim	0.8
zajmij się swoją	0.8
zajmij się szydełkowaniem	0.8
zajmij się własnym	0.8
zajmij się własnymi	0.8
zakompleksion~	0.8
zamknąć cię	0.8
zamknąć go	0.8
zamknąć ją	0.8
zapatrzon~ w siebie	0.8
zapłacisz	0.8
zapłacisz za	0.8
zasługujesz na pogardę	0.8
zasługujesz tylko na	0.8
zawiodłam się na	0.8
zawiodłaś	0.8
zawiodłem się na	0.8
zawiodłeś	0.8
zbiera mi się na wymioty	0.8
zbiera na wymioty	0.8
zbiera się na wymioty	0.8
zero szacunku	0.8
zero szacunku dla	0.8
zgorzkniał~	0.8
zgred~	0.8
zgłaszajcie	0.8
zgłaszam konto	0.8
zgłaszam post	0.8
zgłaszam wpis	0.8
zgłoszenie poszło	0.8
zgłoszona	0.8
zgłoszono	0.8
znajdź pracę	0.8
znajdź robotę	0.8
znajdź sobie chłopa	0.8
znajdź sobie dziewczynę	0.8
znajdź sobie faceta	0.8
znajdź sobie hobby	0.8
znajdź sobie inne	0.8
znajdź sobie inne zajęcie	0.8
znajdź sobie inną pracę	0.8
znajdź sobie jakieś	0.8
znalazł się ekspert od	0.8
znalazł się obrońca	0.8
znalazł się znawca	0.8
znalazł się święty	0.8
znalazła się ekspertka	0.8
znalazła się mądra	0.8
zobaczysz jeszcze	0.8
zostaniecie rozliczeni	0.8
zostaniesz rozliczona	0.8
zostaniesz rozliczony	0.8
zrzęd~	0.8
żałosne życie	0.8
żebraczk~	0.8
żebrak	0.8
żebrzesz	0.8
żebrzesz o	0.8
żebrzesz o uwagę	0.8
żegnam ozięble	0.8
życia nie masz	0.8
życie ci się	0.8
ale debil	0.6
ale dzban	0.6
ale idiota	0.6
ale kretyn	0.6
ale pajac	0.6
bydlę	0.6
błazenad~	0.6
chory człowiek	0.6
chory umysł	0.6
chorzy ludzie	0.6
chorągiewk~	0.6
chuj mnie obchodzi	0.6
chuj mnie to obchodzi	0.6
chłopcze	0.6
chłopie	0.6
cipa	0.6
co za baran	0.6
co za burak	0.6
co za błazen	0.6
co za cham	0.6
co za chuj	0.6
co za debil	0.6
co za debile	0.6
co za dureń	0.6
co za dzban	0.6
co za gnida	0.6
co za głąb	0.6
co za hipokryta	0.6
co za idioci	0.6
co za idiota	0.6
co za kanalia	0.6
co za klaun	0.6
co za kreatura	0.6
co za kretyn	0.6
co za kłamca	0.6
co za matoł	0.6
co za menda	0.6
co za oszołom	0.6
co za pajac	0.6
co za palant	0.6
co za pojeb	0.6
co za szmata	0.6
co za tuman	0.6
co za wariat	0.6
co za wariatka	0.6
co za zero	0.6
co za zjeb	0.6
co za śmieć	0.6
co za świr	0.6
czub	0.6
czy ty myślisz	0.6
czy ty naprawdę	0.6
czy ty rozumiesz	0.6
czy ty wierzysz	0.6
daj już spokój	0.6
dewiant~	0.6
dno i	0.6
dno moralne	0.6
dno totalne	0.6
do psychiatry	0.6
do psychiatryka	0.6
drugiego sortu	0.6
drugiej kategorii	0.6
dupa	0.6
dupsko	0.6
dziad	0.6
dziecinn~	0.6
dziwka	0.6
dziwki	0.6
element animalny	0.6
fiut	0.6
foliarz~	0.6
gadasz	0.6
geniusz	0.6
geniusze	0.6
gestapo	0.6
gnojowisko	0.6
gorszego sortu	0.6
gorszy sort	0.6
gościu	0.6
gówno mnie obchodzi	0.6
huj	0.6
hultaj	0.6
jak możesz	0.6
jak można być	0.6
jak można być tak	0.6
jak można być takim	0.6
jak śpisz	0.6
jebać takich	0.6
jesteś agentem	0.6
jesteś dzieckiem	0.6
jesteś po prostu	0.6
jesteś problemem	0.6
jesteś sługą	0.6
jesteś zła	0.6
jesteś zły	0.6
jęczysz	0.6
kaftan bezpieczeństwa	0.6
kapo	0.6
karma wraca	0.6
karma wróci	0.6
kloaka	0.6
kolesiu	0.6
koleś	0.6
kompletne dno	0.6
kompromituje się	0.6
kompromituj~	0.6
kop w dupę	0.6
kpisz	0.6
kto ci dał	0.6
kto ci kazał	0.6
kto ci wierzy	0.6
kto to czyta	0.6
kto to mówi	0.6
kto to pisze	0.6
ktoś powinien cię	0.6
kurwą	0.6
kutas	0.6
kwik	0.6
lala	0.6
lament	0.6
lizodup~	0.6
ludzi jak ty	0.6
ludzie jak ty	0.6
ludziom jak ty	0.6
mali ludzie	0.6
mam gdzieś	0.6
mam to w dupie	0.6
mam w nosie	0.6
małego człowieka	0.6
mały człowiek	0.6
megaloman~	0.6
metr mułu	0.6
myślisz w ogóle	0.6
myślisz że jesteś	0.6
mówi ten	0.6
na gałąź	0.6
na śmietnik	0.6
na śmietnik historii	0.6
narcyz~	0.6
nawiedzon~	0.6
nic nie wiesz	0.6
nie interesuje mnie	0.6
nie interesuje nas	0.6
nie obchodzi mnie	0.6
nie obchodzi nas	0.6
nie rozumiesz	0.6
nie wiesz nic	0.6
nikogo to	0.6
oblech	0.6
obsesj~	0.6
obyś nigdy	0.6
od siedmiu boleści	0.6
odpowiecie	0.6
odrobiny wstydu	0.6
ogarnij	0.6
opamiętaj się	0.6
opamiętajcie się	0.6
opanuj	0.6
opanuj się	0.6
ośmiesza się	0.6
ośmieszanie	0.6
panienka	0.6
pisze ten	0.6
pizda	0.6
podlec	0.6
pojebani	0.6
pojeby	0.6
pomiot	0.6
pomioty	0.6
poniżej krytyki	0.6
poniżej poziomu	0.6
popierdoleńcy	0.6
popłacz	0.6
poszukaj pomocy	0.6
potrzebujesz pomocy	0.6
powinni cię	0.6
pośmiewiskiem	0.6
pośmiewisko	0.6
przekupn~	0.6
przestań	0.6
przestań już	0.6
przestań pisać	0.6
przestań płakać	0.6
przez ciebie	0.6
przez takich ludzi	0.6
przydupas~	0.6
przyjdzie czas	0.6
przyjdzie na ciebie	0.6
psychiatryk	0.6
psychiczna	0.6
psychiczny	0.6
płacz	0.6
płacz płacz	0.6
płaczcie	0.6
płaczesz	0.6
płaczka	0.6
płaczki	0.6
ruska onuca	0.6
ruski agent	0.6
ruski szpieg	0.6
ruskie onuce	0.6
ryj	0.6
ryja	0.6
rynsztok	0.6
skompromitowany	0.6
sprzedajn~	0.6
stary dziad	0.6
stryczek	0.6
stękasz	0.6
suka	0.6
suki	0.6
szamba	0.6
szambo	0.6
szczek	0.6
szmata a nie	0.6
szpital psychiatryczny	0.6
szukaj pomocy	0.6
szur	0.6
tacy jak ty	0.6
tacy ludzie jak ty	0.6
tak bezczelnie	0.6
tak durne	0.6
tak głupi	0.6
tak głupia	0.6
tak głupie	0.6
tak żałosne	0.6
taka głupia	0.6
taka jak ty	0.6
taka szmata	0.6
taki cham	0.6
taki debil	0.6
taki głupi	0.6
taki idiota	0.6
taki jak ty	0.6
taki naiwny	0.6
taki nikt	0.6
taki pajac	0.6
taki śmieć	0.6
takich jak ty	0.6
takie dno	0.6
takie zero	0.6
takim jak ty	0.6
to się leczy	0.6
totalne dno	0.6
trzeciej kategorii	0.6
ty jesteś	0.6
ty na serio	0.6
ty serio	0.6
ty tak serio	0.6
typie	0.6
uspokój	0.6
uspokój się	0.6
w pysk	0.6
w ryj	0.6
w twojej głowie	0.6
wara	0.6
wara od	0.6
wariat	0.6
wariatk~	0.6
wazelin~	0.6
weź się w garść	0.6
wisi mi	0.6
wisi mi to	0.6
won do	0.6
won do rosji	0.6
won z	0.6
won z polski	0.6
wpierdol	0.6
wstyd wstyd	0.6
wstydu za grosz	0.6
wstydzić się	0.6
wyluzuj	0.6
wypad	0.6
wysypisko	0.6
za grosz honoru	0.6
za grosz przyzwoitości	0.6
za grosz wstydu	0.6
zapłacicie	0.6
zaślepienie	0.6
zero honoru	0.6
zero klasy	0.6
zero kultury	0.6
zero przyzwoitości	0.6
zero refleksji	0.6
zero wstydu	0.6
zjeby	0.6
łajno	0.6
śmietnik	0.6
śmietnik historii	0.6
świr	0.6
świry	0.6
żartujesz	0.6
żałośni	0.6
żałość	0.6
agentura	0.3
ale brednie	0.3
ale bzdura	0.3
ale bzdury	0.3
ale dno	0.3
ale wstyd	0.3
ale żenada	0.3
alkoholik~	0.3
amator	0.3
amatorszczyzna	0.3
amatorzy	0.3
antyszczep~	0.3
arogancj~	0.3
atencja	0.3
atencji	0.3
banda	0.3
banda debili	0.3
banda hipokrytów	0.3
banda idiotów	0.3
banda kłamców	0.3
banda zdrajców	0.3
banda złodziei	0.3
banderow~	0.3
bandyci	0.3
bandyta	0.3
bandzior~	0.3
barany	0.3
beton	0.3
bez honoru	0.3
bez sumienia	0.3
bez wstydu	0.3
bezwstyd	0.3
bełkot~	0.3
blokada	0.3
blokuj	0.3
blokuje	0.3
blokuję	0.3
boli cię	0.3
bolszewi~	0.3
brzydzę się	0.3
buta	0.3
bydła	0.3
bydło	0.3
bzdet	0.3
bzdety	0.3
chamstw~	0.3
chce się rzygać	0.3
chuje	0.3
chujnia	0.3
chujowa	0.3
chujowo	0.3
chujowy	0.3
ciemnogrod~	0.3
ciemnogród	0.3
ciemnot~	0.3
cioty	0.3
clickbait	0.3
co za bezczelność	0.3
co za brednie	0.3
co za bzdura	0.3
co za bzdury	0.3
co za ciemnota	0.3
co za człowiek	0.3
co za dno	0.3
co za gość	0.3
co za głupota	0.3
co za hipokryzja	0.3
co za kompromitacja	0.3
co za obłuda	0.3
co za stek	0.3
co za tupet	0.3
co za typ	0.3
czelność	0.3
daj spokój	0.3
dajcie spokój	0.3
darmozjad~	0.3
degeneraci	0.3
degenerat~	0.3
dezinform~	0.3
dno	0.3
do paki	0.3
do pierdla	0.3
do podstawówki	0.3
do przedszkola	0.3
do reszty	0.3
do rzygania	0.3
do sądu z	0.3
do więzienia	0.3
do więzienia z	0.3
dom wariatów	0.3
domu wariatów	0.3
dyletanci	0.3
dyletant~	0.3
dziadostw~	0.3
dziady	0.3
ekspert	0.3
ekspert od	0.3
ekspert z	0.3
fake	0.3
fake news	0.3
fanatycy	0.3
fanatyk~	0.3
fanatyzm	0.3
faszyst~	0.3
faszyści	0.3
fałszyw~	0.3
fejk	0.3
fejki	0.3
frustracj~	0.3
fuj	0.3
gardzę	0.3
gówno prawda	0.3
głupi ludzie	0.3
głupota ludzka	0.3
hejt	0.3
hejter	0.3
hejterzy	0.3
hejtu	0.3
hieny	0.3
hipokryci	0.3
hipokryzj~	0.3
histeri~	0.3
hołot~	0.3
ignorancj~	0.3
jad	0.3
jadem	0.3
jebana	0.3
jebane	0.3
jebani	0.3
jebany	0.3
judasze	0.3
kacap~	0.3
karierowicz~	0.3
kleszcz	0.3
kleszcze	0.3
klika	0.3
klikbajt~	0.3
kliki	0.3
kolaboranci	0.3
kolaborant~	0.3
komuch	0.3
komuchy	0.3
komunist~	0.3
konfiarz~	0.3
koniunkturalist~	0.3
kołtun	0.3
kołtuny	0.3
kpina	0.3
kpiny	0.3
kuc	0.3
kuce	0.3
kurewski	0.3
kurewstwo	0.3
kurwy	0.3
kłamliw~	0.3
kłam~	0.3
leming~	0.3
lenie	0.3
lewack~	0.3
lewactw~	0.3
lewak	0.3
lewaki	0.3
ludzka głupota	0.3
mam w dupie	0.3
mamy w dupie	0.3
manipulacj~	0.3
marionetk~	0.3
małpa	0.3
mdli	0.3
mdli mnie	0.3
mdłości	0.3
menel	0.3
menele	0.3
motłoch~	0.3
mute	0.3
na szubienicę	0.3
na wymioty	0.3
naiwna	0.3
naiwniacy	0.3
naiwny	0.3
nazi	0.3
naziol	0.3
naziole	0.3
nazist~	0.3
nie wybaczymy	0.3
niedobrze mi się robi	0.3
niedobrze się robi	0.3
nikczemn~	0.3
nikt nie słucha	0.3
nikt nie wierzy	0.3
nikt normalny	0.3
nikt o zdrowych zmysłach	0.3
nikt poważny	0.3
obrzydlist~	0.3
obrzydzenie	0.3
obłud~	0.3
obłęd	0.3
odraza	0.3
ohyda	0.3
onuc	0.3
onuca	0.3
onuce	0.3
oportunist~	0.3
osły	0.3
owieczk~	0.3
paranoj~	0.3
parszyw~	0.3
partactw~	0.3
partacz~	0.3
pasożyt~	0.3
pedały	0.3
pedofil	0.3
pedofile	0.3
pieprzon~	0.3
pijak	0.3
pijaki	0.3
pisior	0.3
pisiory	0.3
pisowiec	0.3
pisowska	0.3
pisowski	0.3
pisowskie	0.3
plugaw~	0.3
pod sąd	0.3
podwójna moralność	0.3
podwójne standardy	0.3
podła	0.3
podłe	0.3
podłości	0.3
podłość	0.3
podły	0.3
pogarda	0.3
pogardy	0.3
postkomun~	0.3
pożal się	0.3
pożal się boże	0.3
pranie mózgu	0.3
prawack~	0.3
prawak	0.3
prawaki	0.3
precz	0.3
precz z	0.3
prostactw~	0.3
przestańcie	0.3
psychol	0.3
psychole	0.3
psychopat~	0.3
pycha	0.3
raportuję	0.3
resortow~	0.3
reżimow~	0.3
reżimówk~	0.3
robactw~	0.3
rozliczymy	0.3
rozliczymy wszystkich	0.3
ruscy agenci	0.3
ruska propaganda	0.3
ruskie boty	0.3
ruskie trolle	0.3
rzygam	0.3
rzygać	0.3
rzygać się chce	0.3
sianie nienawiści	0.3
siać nienawiść	0.3
sieczka	0.3
silni razem	0.3
sitwa	0.3
sitwy	0.3
soros	0.3
sowiet	0.3
srebrniki	0.3
srebrników	0.3
strata czasu	0.3
swołocz~	0.3
szaleniec	0.3
szaleńc~	0.3
szczucie	0.3
szczury	0.3
szczuć	0.3
szkoda czasu	0.3
szkoda gadać	0.3
szmaty	0.3
szury	0.3
szurów	0.3
sępy	0.3
słudzy	0.3
targowic~	0.3
tfu	0.3
to już	0.3
tupet	0.3
tępota	0.3
tłuszcza	0.3
ubecja	0.3
volksdeutsch~	0.3
w dupie mam	0.3
wariaci	0.3
wariatkowo	0.3
wieprz	0.3
wiocha	0.3
współczuję	0.3
wstręt	0.3
wstyd dla	0.3
wstyd dla polski	0.3
wstyd i hańba	0.3
wstyd mi że	0.3
wyciszam	0.3
wymioty	0.3
wyznawc~	0.3
z moich podatków	0.3
z naszych podatków	0.3
za kratami	0.3
za kratkami	0.3
za kratki	0.3
za kraty	0.3
za nasze pieniądze	0.3
zablokow~	0.3
zabolało	0.3
zakłaman~	0.3
zaprzanie~	0.3
zaprzańcy	0.3
zasran~	0.3
zdrajca narodu	0.3
zdrajca ojczyzny	0.3
zdrajcy narodu	0.3
zgłaszam	0.3
zgłoszone	0.3
zgłoszony	0.3
znawca	0.3
zwyrodnial~	0.3
zwyrol	0.3
zwyrole	0.3
ćpun	0.3
ćpuny	0.3
łajdactwo	0.3
łotry	0.3
śmieci	0.3
świnia	0.3
świnie	0.3
żal patrzeć	0.3
żałośnie	0.3
żul	0.3
żule	0.3
