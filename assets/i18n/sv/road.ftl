### Ett ärendes väg.

## Ord som inte säger något om ärendet
road-little-words = och eller i på av för om till från med utan att det den de en ett som är var vad vart hur vem vilka vi ni jag vår vårt våra ska kan får bör vill inom mellan under över vid hos mot efter ny nya nytt mer bättre större fråga frågor ärende område arbete uppdrag forum viktig gemensam särskild samverkan
