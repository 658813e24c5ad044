# OpenKlout modifiers, Spanish
# negation
negation	no
negation	ni
negation	nunca
negation	nunca más
negation	jamás
negation	jamas
negation	nada
negation	nadie
negation	ningún
negation	ningun
negation	ninguno
negation	ninguna
negation	sin
negation	tampoco
negation	nada de
negation	para nada
negation	en absoluto
negation	ni siquiera
negation	ni un
negation	ni una
negation	ni mucho menos
negation	nada que ver
negation	cero
negation	dejar de
negation	dejó de
negation	dejado de
negation	lejos de
negation	de ningún modo
negation	de ninguna manera
negation	en la vida
negation	ni de coña
negation	ni de broma
negation	ni en pedo
negation	ni a palos
negation	apenas nada
negation	falta de
negation	qué va
negation	no es que
negation	carece de
# intensifiers
intensifier	muy	1.4
intensifier	mucho	1.4
intensifier	mucha	1.3
intensifier	muchos	1.2
intensifier	muchas	1.2
intensifier	muchísimo	1.6
intensifier	muchisimo	1.6
intensifier	muchísima	1.6
intensifier	tan	1.3
intensifier	tanto	1.3
intensifier	tanta	1.3
intensifier	demasiado	1.4
intensifier	demasiada	1.3
intensifier	bastante	1.1
intensifier	super	1.5
intensifier	súper	1.5
intensifier	re	1.4
intensifier	recontra	1.6
intensifier	requete	1.6
intensifier	ultra	1.5
intensifier	mega	1.5
intensifier	hiper	1.5
intensifier	híper	1.5
intensifier	realmente	1.4
intensifier	verdaderamente	1.4
intensifier	de verdad	1.3
intensifier	en serio	1.2
intensifier	extremadamente	1.7
intensifier	increíblemente	1.6
intensifier	absolutamente	1.6
intensifier	totalmente	1.5
intensifier	completamente	1.5
intensifier	enormemente	1.6
intensifier	inmensamente	1.7
intensifier	infinitamente	1.7
intensifier	sumamente	1.6
intensifier	terriblemente	1.6
intensifier	tremendamente	1.6
intensifier	profundamente	1.5
intensifier	especialmente	1.3
intensifier	particularmente	1.3
intensifier	jodidamente	1.6
intensifier	putamente	1.6
intensifier	puto	1.4
intensifier	puta	1.4
intensifier	putos	1.4
intensifier	pinche	1.3
intensifier	bien	1.2
intensifier	harto	1.3
intensifier	cantidad	1.3
intensifier	mazo	1.4
intensifier	mogollón	1.5
intensifier	un montón	1.5
intensifier	un huevo	1.5
intensifier	a muerte	1.5
intensifier	a tope	1.4
intensifier	a morir	1.5
intensifier	con locura	1.6
intensifier	de cojones	1.6
intensifier	que flipas	1.6
intensifier	que te cagas	1.6
intensifier	que te mueres	1.6
intensifier	un chingo	1.5
intensifier	un resto	1.3
intensifier	cañón	1.4
intensifier	al máximo	1.4
intensifier	de lo más	1.4
intensifier	de lo lindo	1.3
intensifier	más	1.2
intensifier	mas	1.1
intensifier	aún más	1.4
intensifier	todavía más	1.4
intensifier	cada vez más	1.4
intensifier	sin duda	1.3
intensifier	simplemente	1.3
intensifier	francamente	1.2
intensifier	sinceramente	1.1
intensifier	seriamente	1.3
intensifier	definitivamente	1.3
intensifier	claramente	1.2
intensifier	qué	1.2
intensifier	cuánto	1.2
intensifier	menudo	1.3
intensifier	menuda	1.3
intensifier	vaya	1.2
intensifier	tremendo	1.4
intensifier	tremenda	1.4
intensifier	alto	1.2
intensifier	alta	1.2
intensifier	pedazo de	1.4
intensifier	todo un	1.3
intensifier	toda una	1.3
intensifier	siempre	1.1
intensifier	algo	0.7
intensifier	un poco	0.6
intensifier	un poquito	0.5
intensifier	un pelín	0.5
intensifier	un pelin	0.5
intensifier	un tanto	0.7
intensifier	poco	0.4
intensifier	poca	0.4
intensifier	pocos	0.5
intensifier	apenas	0.5
intensifier	casi	0.7
intensifier	ligeramente	0.6
intensifier	levemente	0.6
intensifier	relativamente	0.7
intensifier	parcialmente	0.6
intensifier	en parte	0.7
intensifier	más o menos	0.7
intensifier	mas o menos	0.7
intensifier	medio	0.7
intensifier	menos	0.6
intensifier	quizá	0.7
intensifier	quizás	0.7
intensifier	tal vez	0.7
intensifier	a lo mejor	0.7
intensifier	probablemente	0.8
intensifier	supongo que	0.8
intensifier	digamos	0.8
intensifier	moderadamente	0.7
intensifier	en cierto modo	0.7
intensifier	como que	0.8
# contrast
contrast	pero
contrast	peeero
contrast	sin embargo
contrast	no obstante
contrast	aunque
contrast	sino
contrast	sino que
contrast	en cambio
contrast	a pesar de
contrast	a pesar de todo
contrast	pese a
contrast	pese a todo
contrast	aun así
contrast	aún así
contrast	ahora bien
contrast	eso sí
contrast	lástima que
contrast	pena que
contrast	lo malo es que
contrast	el problema es que
contrast	lo único malo
contrast	por desgracia
contrast	mientras que
contrast	en realidad
contrast	por otro lado
contrast	por otra parte
contrast	con todo
contrast	excepto que
contrast	salvo que
contrast	al final
contrast	menos mal que
# sarcasm
sarcasm	/s
sarcasm	sí claro
sarcasm	si claro
sarcasm	claro que sí guapi
sarcasm	claro que si guapi
sarcasm	claro que sí campeón
sarcasm	claro que sí campeona
sarcasm	ya claro
sarcasm	sí ya
sarcasm	ya ya
sarcasm	ajá claro
sarcasm	aja claro
sarcasm	aja sí
sarcasm	ajá sí
sarcasm	sí cómo no
sarcasm	si como no
sarcasm	seguro que sí
sarcasm	sí seguro
sarcasm	si seguro
sarcasm	por supuesto que sí
sarcasm	obvio que no
sarcasm	gracias por nada
sarcasm	muchas gracias por nada
sarcasm	gracias eh
sarcasm	bravo eh
sarcasm	muy bien eh
sarcasm	muy bonito eh
sarcasm	qué bonito eh
sarcasm	qué listillo
sarcasm	vaya genio
sarcasm	menudo genio
sarcasm	unos genios
sarcasm	qué lumbreras
sarcasm	lumbreras
sarcasm	vaya lumbrera
sarcasm	menudo lumbreras
sarcasm	einstein
sarcasm	don perfecto
sarcasm	los más listos
sarcasm	qué sorpresa eh
sarcasm	quién lo diría
sarcasm	quien lo diria
sarcasm	quién se lo esperaba
sarcasm	nadie lo vio venir
sarcasm	no me digas
sarcasm	no me digaaas
sarcasm	anda ya
sarcasm	venga hombre
sarcasm	ya si eso
sarcasm	lo que faltaba
sarcasm	lo que me faltaba
sarcasm	justo lo que faltaba
sarcasm	éramos pocos
sarcasm	todo bien todo correcto
sarcasm	todo normal
sarcasm	todo muy normal
sarcasm	todo en orden
sarcasm	nada que ver aquí
sarcasm	viva el vino
sarcasm	tócate los huevos
sarcasm	manda huevos
sarcasm	manda narices
sarcasm	jaja qué risa
sarcasm	mira qué gracia
sarcasm	río por no llorar
sarcasm	tu tranqui
sarcasm	sí mi amor
sarcasm	sí mi ciela
sarcasm	sí mi rey
sarcasm	ay sí
sarcasm	ay sí ay sí
sarcasm	ay si ay si
sarcasm	pobrecito él
sarcasm	pobrecitos ellos
sarcasm	menos mal eh
sarcasm	vaya casualidad
sarcasm	qué conveniente
sarcasm	seguro que es casualidad
sarcasm	de nada eh
sarcasm	dale un premio
sarcasm	dale el nobel
sarcasm	vamos requetebién
sarcasm	país serio
sarcasm	primer mundo
sarcasm	sarcasmo
sarcasm	ironía
sarcasm	ironia
sarcasm	modo irónico
sarcasm	modo ironía on
sarcasm	modo ironía off
sarcasm	ironía on
sarcasm	nótese el sarcasmo
sarcasm	notese el sarcasmo
sarcasm	nótese la ironía
sarcasm	notese la ironia
sarcasm	era ironía
sarcasm	#ironia
sarcasm	#ironía
sarcasm	#sarcasmo
sarcasm	uy sí
sarcasm	uy si
sarcasm	uyyy sí
sarcasm	uy qué miedo
sarcasm	uy que miedo
sarcasm	qué miedo eh
sarcasm	mirá vos
sarcasm	mirá qué bien
sarcasm	mira qué bien
sarcasm	nos ha jodido
