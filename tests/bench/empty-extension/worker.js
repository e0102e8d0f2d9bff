chrome.webRequest.onBeforeRequest.addListener(() => {}, { urls: ['<all_urls>'] })
