### The road of a matter.

## Words that say nothing about the matter
road-little-words = and or in on at of for about to from with without that this the a an which is are where what how who we you I our us shall should can may will within between under over by towards after new more better larger question matter issue area field work assignment forum important shared particular collaboration
