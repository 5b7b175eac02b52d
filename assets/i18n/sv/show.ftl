# Vilken av hur många bilder
show-place = { $n } av { $of }
