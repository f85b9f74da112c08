import '../loaders/archive-loader.js'
