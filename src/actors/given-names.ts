/**
 * Common given names with the gender they usually tell, over many languages: weak evidence for whom "he" or "she"
 * means, nothing else. A name borne by both is left out; a name that isn't here tells nothing.
 */
import type { Gender } from './name-words.ts';

const FEMALE = `
  elspeth nora gemma ilona mirela carla sanne eline leonie lotte saskia anke femke marijke annelies jolanda ines inês mireille
  solveig sigrid gunilla ulrika malin linnea freya signe kirsten karin karina maja milena ivana jelena vesna snezana
  dragana biljana gordana tamara ksenia polina alina elina ludmilla galina zhanna nino tamar ketevan nana salome anahit
  lusine gohar narine aigul gulnara dilnoza leyla nigar aysel zeynep elif emine meral fatih esra selin defne mehri shirin
  parisa nasrin golnaz maryam masih rima lama dina yara nadine hanan wafa suad asma ibtisam latifa salwa rachida nawal
  amal sahar yasmine meriem sofiane adwoa akosua abena efua ama folake funmi bisi nneka nkechi uche yetunde thandi
  nomsa lindiwe zanele naledi wanjiku akinyi nyambura achieng tsitsi chipo rutendo mpho lerato aminata fatou mariama
  awa ndeye coumba khady aissatou ramatoulaye hawa halima saida sumaya devi lata asha rekha geeta jaya uma radha
  shanti nandini aditi divya shreya ananya meenakshi rosario consuelo soledad mercedes ximena paloma valeria renata
  camila daniela catalina marisol luz graciela alejandra lorena xiomara yolanda marisa rosalind rosemary philippa
  harriet imogen beatrix beatrice phoebe tabitha winifred dorothy doris edith ethel agnes maud mabel gwen gwyneth
  siobhan siobhán aoife niamh orla sinead sinéad roisin róisín grainne gráinne maeve fiona eilidh catriona morag
  isla paulina wanda halina jadwiga beata grazyna grażyna dorota iwona renáta zsuzsa ildikó katalin erzsébet
  mary maria marie anna anne ann annie hannah sarah sara susan linda barbara elizabeth jennifer jessica karen nancy lisa
  margaret betty sandra ashley emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon
  cynthia kathleen amy angela shirley brenda emma pamela nicole katherine catherine kate virginia rachel janet carolyn
  diane ruth julie julia olivia joyce victoria kelly christina joan evelyn lauren judith megan cheryl martha andrea ursula
  giorgia angela annalena christine claudia sabine petra monika renate ingrid heidi greta astrid sofia sophia sophie
  isabel isabella isabelle elena helena irina olga natalia natalya svetlana tatiana ekaterina yulia julija oksana
  daria anastasia ludmila lyudmila larisa vera nina nadia kaja kristalina viktoria magdalena agnieszka ewa zofia
  katarzyna joanna zuzana eva jana lucia lucie martina francesca chiara giulia paola silvia valentina federica elisa
  camille claire chloe juliette florence brigitte nathalie valerie sylvie helene carmen pilar dolores teresa rosa ana
  beatriz gabriela mariana fernanda dilma cristina michelle jacinda mette sanna erna katrin birgitta mia yasmin fatima
  fatma aisha ayesha amina khadija leila layla mariam maryam zainab zahra noor nour hala rania salma samira farah
  priya anjali sunita indira sonia lakshmi deepa kavita meera nirmala sushma mei ling xiu yuki yoko keiko sakura akiko
  naoko michiko min-ji soo-jin ji-woo ngozi adaeze chioma amara ifeoma ada wangari grace faith mercy joy hope
  esther miriam deborah tzipi golda ellen joyce hilary hillary nikki kamala sally wendy tracy karine jen kellyanne
  samantha tulsi condoleezza madeleine theresa liz nicola arlene ruth roberta federica margrethe ylva
  freya sigrid liv solveig ragnhild maren inga elsa kirsten lena lene helle birgit marit hanne tove catarina
  mpho thandi nomvula lindiwe naledi zanele asha amal hanan dina nadine lamia reem maya rosalind beatrice harriet
  charlotte abigail eleanor alice clara edith ivy lucy molly rose daisy penelope imogen fiona moira siobhan niamh
  aoife ciara bridget maeve tamar salome ketevan nino mariami gulnara aigul dinara saule zarina madina leyla sevda
`;
const MALE = `
  willem karel petr pieter joost jeroen maarten ruud wouter bram sjoerd diederik hendrik gijs lars sven mats nils olof
  henrik rasmus soren søren anders torsten einar leif knut halvard tor trond geir bjorn björn ragnar gunnar magnus jens
  stefan matthias thorsten jurgen jürgen dieter gunther günter helmut horst manfred reinhard ulrich volker wolfgang
  uwe rainer lothar bogdan milan goran zoran dragan slobodan nebojsa nebojša ivica igor oleg vadim yuri gennady
  leonid anatoly valery stanislav rostislav taras bohdan mykola oleksiy andrii serhii denys pavlo yevhen valeriy
  jaroslaw jarosław zbigniew tadeusz leszek wojciech krzysztof marcin piotr pavel tomasz lukasz łukasz radoslaw mariusz
  istvan istván laszlo lászló zoltan zoltán gabor gábor bálint ferenc gergely péter sandor sándor ioan mihai radu
  sorin traian dumitru georgi dimitar plamen stavros nikos yannis giannis kostas panagiotis vasilis massimo fabrizio
  gianluca enrico silvio umberto corrado dario thierry gerald gérald bruno sebastien sébastien yannick cedric
  cédric gilles didier alain thibault guillaume otavio otávio joaquim joaquín gonzalo álvaro rodrigo ramiro ernesto
  rubén ruben anibal césar cesar julio kwabena kofi yaw ebo babatunde olu chinedu obinna ikechukwu tunde sipho
  themba jabulani tendai farai otieno kamau njoroge kiprop mwangi ousmane mamadou cheikh ibrahima moussa boubacar
  amadou abdoulaye seydou modibo ali hamza bilal osman khaled ismail murat mehmet mustafa ahmet hakan cem emre
  burak serkan tariq imran shahid asif zulfiqar bilawal rajesh suresh ramesh mahesh dinesh mukesh anil sunil vijay
  ajay sanjay rahul rohit arjun vikram kiran naveen ashok manoj subrahmanyam hiroshi kenji takeshi yoshihide fumio
  shigeru taro jun wei hao jie lei peng gang declan rhodri iestyn gethin douglas fergus alistair hector ranald
  barnaby rupert piers crispin giles tobias ambrose cornelius ferdinand leopold casimir lucian
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven steve stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey jeff ryan jacob
  gary nicholas eric jonathan larry justin scott brandon benjamin ben samuel gregory greg frank alexander patrick raymond
  jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter harold jeremy ethan carl keith
  roger gerald lawrence arthur marco antonio giuseppe giovanni matteo luca paolo francesco sergio silvio mario carlo
  emmanuel jean pierre francois françois nicolas jacques michel philippe laurent bruno olivier thierry gabriel edouard
  friedrich olaf frank-walter heiko wolfgang jens klaus hans karl fritz heinrich otto günther jürgen dieter stefan
  johannes lars sven erik bjorn björn olav magnus anders nils jonas mikael vladimir dmitry dmitri sergei sergey
  mikhail nikolai nikolay alexei aleksei aleksandr oleksandr volodymyr viktor victor yuri igor oleg ivan andrei andrii
  andriy dmytro serhiy petro mykola vasyl boris konstantin kirill pavel petr vaclav jiri jan tomas tomasz andrzej
  donald jaroslaw lech mateusz radoslaw piotr pawel krzysztof zoltan viktor gyorgy laszlo janos peter istvan klaus
  ahmed ahmad mohammed mohamed muhammad mahmoud ali hassan hussein hussain ibrahim ismail khalid omar osama abdul
  abdullah abdallah yusuf yousef tariq samir karim salman faisal hamad tamim recep mehmet mustafa kemal hakan
  benjamin yair benny ehud shimon isaac yitzhak moshe avigdor gideon amir reza javad hossein ebrahim abbas
  narendra rajiv manmohan amit arun rahul ravi sanjay vijay anil ashok suresh arjun imran nawaz shehbaz asif
  wang li-wei wei jun hiroshi shinzo fumio taro kenji takeshi akira yoshihide shigeru ichiro moon jae-in
  yoon joko prabowo bongbong rodrigo luis carlos juan pedro pablo diego fernando javier miguel alejandro andres
  andrés manuel rafael jorge ricardo eduardo enrique felipe nicolás hugo evo gustavo luiz inácio jair michel
  antónio joão jose pedro nelson cyril thabo jacob kwame kofi emeka chukwu olusegun muhammadu bola uhuru raila
  william paul yoweri abiy haile meles tedros kojo samuel isaiah elijah joshua caleb noah liam oliver harry oscar
  leo theo max felix hugo simon martin alan graham colin neil stuart ian alastair gordon tony boris rishi keir nigel
  micheál leo enda simon eamon declan sean seán liam conor brendan kieran padraig antony jake tim mike bob bill jim joe
  tom dan sam ken ron ray fred phil doug chris nick pete rick rob barack bernie mitt ted lindsey chuck mitch marty
  sean rory angus duncan hamish callum ewan rhys gareth owen dylan emrys tarek ziad bashar saad walid nabih fadi
  giorgi levan irakli davit zurab mikheil ilham nikol serzh armen vahan nursultan kassym islam emomali sadyr
  eero sauli pekka juha timo antti mikko matti kalle
`;

const list = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

const GENDERS: ReadonlyMap<string, Gender> = genders();

/** The gender that a given name usually tells; absent when it tells none. */
export function genderOfGivenName(name: string): Gender | undefined {
  return GENDERS.get(name.toLowerCase());
}

function genders(): ReadonlyMap<string, Gender> {
  const female = new Set(list(FEMALE));
  const male = new Set(list(MALE));
  const both = [...female].filter((name) => male.has(name));
  const map = new Map<string, Gender>();
  for (const name of female) map.set(name, 'female');
  for (const name of male) map.set(name, 'male');
  for (const name of both) map.delete(name);
  return map;
}
