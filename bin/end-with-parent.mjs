// Preloaded into the processes that a command starts: when the command goes, however it goes, so do they.
process.on('disconnect', () => process.exit())
process.channel?.unref()
