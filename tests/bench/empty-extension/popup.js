// The least a popup does: one aggregate record, shown.
const opening = indexedDB.open('floor', 1)
opening.onupgradeneeded = () => opening.result.createObjectStore('sums').put({ count: 1 }, 'all')
opening.onsuccess = () => {
  const reading = opening.result.transaction('sums').objectStore('sums').get('all')
  reading.onsuccess = () => {
    document.getElementById('said').textContent = `${reading.result.count} company`
  }
}
